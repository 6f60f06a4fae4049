package io.electronicsmarketplace.sample.catalogue;

/**
 * One generation of a model line, such as the third "Orbit Pro" of a maker; its variants are products.
 *
 * @param number unique among models
 * @param name maker, line and generation, as titles and accessories write it
 * @param appeal how many want it, other things equal
 */
record Model(
        int number, int kind, int brand, String name, int generation, double tier, double appeal, long launchDay) {}
