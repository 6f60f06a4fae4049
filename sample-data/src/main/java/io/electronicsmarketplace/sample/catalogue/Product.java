package io.electronicsmarketplace.sample.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One product of the sample.
 *
 * @param id ten characters like an ASIN
 * @param kind position of its kind in {@link Taxonomy#kinds()}
 * @param brand position of its maker in {@link Taxonomy#brands()}
 * @param model number of its model; variants of one model share it
 * @param generation which generation of its line the model is, from 1
 * @param fitsModel the model it is made for; −1 if it fits all
 * @param tier how dear it is within its kind, from 0 to 1
 * @param quality how satisfied buyers are, around 0
 * @param appeal how many want it, other things equal
 * @param launchDay days since the epoch on which it came out
 * @param newPriceCents price at launch
 * @param priceCents price now, after ageing
 */
public record Product(
        String id,
        int kind,
        int brand,
        int model,
        int generation,
        int fitsModel,
        double tier,
        double quality,
        double appeal,
        long launchDay,
        long newPriceCents,
        long priceCents,
        String title,
        @Nullable String variant,
        List<String> features,
        Map<String, String> details) {}
