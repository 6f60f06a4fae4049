package io.electronicsmarketplace.infrastructure;

/**
 * The infrastructure as tests see it. It's started once per test run and shared; what must be a
 * test's own is asked for freshly.
 *
 * <pre>{@code
 * static final TestInfrastructure infrastructure = TestInfrastructure.shared(Part.POSTGRESQL, Part.KAFKA);
 * static final Database database = infrastructure.freshDatabase();
 * }</pre>
 */
public interface TestInfrastructure {

    /**
     * The running infrastructure with at least these parts ready: the one that {@code market test}
     * keeps for the whole run, else one of this JVM's own, ended with it. Further parts may be asked
     * for by further calls.
     */
    static TestInfrastructure shared(Part... parts) {
        return SharedInfrastructure.with(parts);
    }

    /** A new empty database that belongs to an ordinary role, as in production. */
    Database freshDatabase();

    /** An empty Redis database of one's own, as a URL that ends with its number. */
    String freshRedis();

    /** Kafka's bootstrap servers, with whatever topics are there. */
    String kafka();

    /**
     * Kafka's bootstrap servers, after all topics and consumer groups were deleted. Maven runs
     * modules and test classes one after the other, so that is nobody else's; whoever caches a
     * Spring context over several classes calls it once for all of them.
     */
    String freshKafka();

    /** Keycloak, with its realm {@code master} and whatever else is there. */
    KeycloakAddress keycloak();

    /**
     * Makes a realm of one's own from a realm representation (JSON), under a name that nobody has.
     *
     * @return the realm's name
     */
    String freshRealm(String representation);

    /**
     * A new empty bucket, as the address {@code s3://bucket?endpoint=…}; any credentials do.
     */
    String freshBucket();

    /** Kills the part (kill -9) and keeps it down until {@link #start}. */
    void stop(Part part);

    /** Lets a stopped part start again, and returns when it's ready. */
    void start(Part part);

    /** Kills the part (kill -9); it is started again at once, by its supervisor. */
    void kill(Part part);
}
