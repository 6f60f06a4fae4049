package io.electronicsmarketplace.catalog.product;

import io.electronicsmarketplace.support.problem.ProblemException;
import java.util.regex.Pattern;

/** Ids of products as clients send them. */
public final class ProductIds {

    private static final Pattern PATTERN = Pattern.compile(ProductContent.ID_PATTERN);

    private ProductIds() {}

    /** @throws ProblemException 404 if no product can have this id */
    public static String check(String id) {
        if (!PATTERN.matcher(id).matches()) {
            throw ProblemException.notFound("product");
        }
        return id;
    }
}
