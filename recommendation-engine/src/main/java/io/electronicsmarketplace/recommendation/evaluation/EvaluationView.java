package io.electronicsmarketplace.recommendation.evaluation;

/** How the test window is asked. */
public enum EvaluationView {
    /** One list per shopper as of T; targets are all that the shopper took in the window. */
    STATIC("static"),
    /**
     * Each row of the window is a query of its own, with the history before the row's UTC day: models stand
     * still at T, histories and popularity move on daily, as in the running system.
     */
    LIVE("live");

    private final String wireName;

    EvaluationView(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
