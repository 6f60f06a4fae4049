package io.electronicsmarketplace.catalog.listing;

import io.electronicsmarketplace.catalog.product.ProductContent;
import io.electronicsmarketplace.support.problem.ProblemException;
import java.util.regex.Pattern;

/** Ids of listings as clients send them; they are written like those of products. */
public final class ListingIds {

    private static final Pattern PATTERN = Pattern.compile(ProductContent.ID_PATTERN);

    private ListingIds() {}

    /** @throws ProblemException 404 if no listing can have this id */
    public static String check(String id) {
        if (!PATTERN.matcher(id).matches()) {
            throw ProblemException.notFound("listing");
        }
        return id;
    }
}
