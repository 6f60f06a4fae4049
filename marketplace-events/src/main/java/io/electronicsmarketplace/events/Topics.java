package io.electronicsmarketplace.events;

/** Names of the Kafka topics; how they are made: {@link TopicDescriptions}. */
public final class Topics {

    /** {@link Interaction}s, keyed by visitor id (also when signed in), kept seven days. */
    public static final String INTERACTIONS = "interactions";

    /** {@link Served} lists, keyed by visitor id. */
    public static final String SERVED = "served";

    /** {@link ProductState}s, keyed by product id, compacted. */
    public static final String PRODUCT_STATES = "product-states";

    /** {@link AccountEvent}s, keyed by user id. */
    public static final String ACCOUNT_EVENTS = "account-events";

    /** {@link ConsentDecision}s, keyed by shopper id, compacted. */
    public static final String CONSENTS = "consents";

    /** {@link BrowsingSessionEnd}s, keyed by shopper id, kept seven days. */
    public static final String BROWSING_SESSION_ENDS = "browsing-session-ends";

    private Topics() {}

    /** Where records of {@code topic} go that could not be processed, with their cause in the headers. */
    public static String deadLettersOf(String topic) {
        return topic + ".dead-letters";
    }
}
