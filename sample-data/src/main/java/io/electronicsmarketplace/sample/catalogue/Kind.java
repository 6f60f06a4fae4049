package io.electronicsmarketplace.sample.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A kind of electronics, such as smartphones or lens filters.
 *
 * @param path its place in the category tree, from the root
 * @param share its part of the catalogue, relative to the other kinds
 * @param demand how often shoppers look for it, relative to the other kinds
 * @param lowPrice a new one's price at the cheapest, in euros
 * @param highPrice a new one's price at the dearest, in euros
 * @param noun what titles call it
 * @param shape which picture to draw
 * @param interest the interest that leads shoppers to it
 * @param variants the configurations that are products of their own; may be empty
 * @param variantName what the variants differ in; null without variants
 * @param variantStep by which part of the price each variant is dearer than the one before
 * @param yearlyLoss which part of its value it loses in a year
 * @param cycleDays after how many days an owner wants another; 0 if bought again at any time
 * @param generationMonths months from one generation of a line to the next
 * @param fits the kinds whose models it is made for; empty if it fits all
 * @param followedBy what its buyers need next, with probabilities
 * @param features sentences for the product page
 * @param details attributes, with the values to choose from
 */
public record Kind(
        String key,
        List<String> path,
        double share,
        double demand,
        double lowPrice,
        double highPrice,
        String noun,
        String shape,
        String interest,
        List<String> variants,
        @Nullable String variantName,
        double variantStep,
        double yearlyLoss,
        int cycleDays,
        int generationMonths,
        List<String> fits,
        Map<String, Double> followedBy,
        List<String> features,
        Map<String, List<String>> details) {

    /** Whether each product of this kind is made for one model of another kind. */
    public boolean fitted() {
        return !fits.isEmpty();
    }

    /** The part of the shop it is in: the second level of the tree. */
    public String mainCategory() {
        return path.get(1);
    }
}
