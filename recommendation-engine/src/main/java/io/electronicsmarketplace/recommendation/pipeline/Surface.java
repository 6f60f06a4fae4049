package io.electronicsmarketplace.recommendation.pipeline;

/** Where a list is shown. */
public enum Surface {
    /** The home feed: what this shopper may want, of all that there is. */
    HOME("home"),
    /** What comes next in the running browsing session. */
    NEXT("next"),
    /** What is like the product being looked at. */
    SIMILAR("similar");

    private final String wireName;

    Surface(String wireName) {
        this.wireName = wireName;
    }

    /** The name in answers, events and the archive. */
    public String wireName() {
        return wireName;
    }
}
