package io.electronicsmarketplace.recommender.feed;

import io.electronicsmarketplace.recommendation.pipeline.Surface;
import io.electronicsmarketplace.recommender.catalogue.Product;

/** Says why a product is shown, in words that are true of how it got there. */
final class Reasons {

    private static final int TITLE_LENGTH = 48;

    private Reasons() {}

    static Feed.Reason of(Pick pick, Surface surface) {
        Product because = pick.because();
        if (because != null) {
            return surface == Surface.SIMILAR
                    ? goingBackTo(because, "similar", "Similar to ")
                    : goingBackTo(because, "looked-at", "Because you looked at ");
        }
        return switch (pick.source()) {
            case LEARNT_SESSION, SESSION_NEIGHBOURS ->
                plain("session", "Others went on to this from what you looked at");
            case SHOPPER_NEIGHBOURS -> plain("alike", "Liked by shoppers with a taste like yours");
            case FACTORS, CONTENT, ITEM_NEIGHBOURS, ITEM_GRAPH, EASE, TITLE_AFFINITY, CLUSTER_LIFT, TWO_TOWER ->
                plain("taste", "Goes with what you looked at");
            case CATEGORY_POPULARITY -> inCategory(pick.product());
            case POPULARITY -> plain("popular", "Popular right now");
            case FRESH -> plain("new", "New on the marketplace");
        };
    }

    private static Feed.Reason inCategory(Product product) {
        String category = product.leafCategory();
        return category == null
                ? plain("popular", "Popular right now")
                : plain("popular-in-category", "Popular in " + category);
    }

    private static Feed.Reason plain(String code, String text) {
        return new Feed.Reason(code, text, null);
    }

    private static Feed.Reason goingBackTo(Product because, String code, String start) {
        return new Feed.Reason(code, start + shortened(because.title()), because.productId());
    }

    /** Cut at the end of a word where there is one. */
    static String shortened(String title) {
        if (title.length() <= TITLE_LENGTH) {
            return title;
        }
        int space = title.lastIndexOf(' ', TITLE_LENGTH - 1);
        int end = space > TITLE_LENGTH / 2 ? space : TITLE_LENGTH - 1;
        return title.substring(0, title.offsetByCodePoints(0, title.codePointCount(0, end))) + "…";
    }
}
