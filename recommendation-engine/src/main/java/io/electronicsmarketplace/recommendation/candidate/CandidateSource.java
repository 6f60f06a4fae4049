package io.electronicsmarketplace.recommendation.candidate;

/** Where a recommended product came from. */
public enum CandidateSource {
    LEARNT_SESSION("learnt-session"),
    SESSION_NEIGHBOURS("session-neighbours"),
    SHOPPER_NEIGHBOURS("shopper-neighbours"),
    FACTORS("factors"),
    CONTENT("content"),
    ITEM_NEIGHBOURS("item-neighbours"),
    ITEM_GRAPH("item-graph"),
    EASE("ease"),
    TITLE_AFFINITY("title-affinity"),
    CLUSTER_LIFT("cluster-lift"),
    TWO_TOWER("two-tower"),
    CATEGORY_POPULARITY("category-popularity"),
    POPULARITY("popularity"),
    FRESH("fresh");

    private final String wireName;

    CandidateSource(String wireName) {
        this.wireName = wireName;
    }

    /** The name in answers, logs and reports. */
    public String wireName() {
        return wireName;
    }
}
