package io.electronicsmarketplace.sample.catalogue;

import java.util.List;

/**
 * An invented maker.
 *
 * @param colour its colour in pictures, {@code #rrggbb}
 * @param tier how dear it is, from 0 (no-name) to 1 (luxury)
 * @param weight how well known it is, relative to the others
 * @param kinds keys of the kinds it makes
 */
public record Brand(String name, String colour, double tier, double weight, List<String> kinds) {}
