package io.electronicsmarketplace.localstack;

import java.util.List;

/** The five services, in the order in which they are listed to people. */
enum Service {
    GATEWAY("gateway-service", "gateway", 160, List.of()),
    AUTH("auth-service", "auth", 160, List.of()),
    CATALOG("catalog-service", "catalog", 224, List.of(JobRunner.VECTORS)),
    // DuckDB writes the archive outside the heap.
    SESSION_TRACKER("session-tracker-service", "session-tracker", 160, List.of()),
    // Without the Vector API: the stack compiles with C1 alone, which makes a call of each vector operation.
    RECOMMENDER("recommender-service", "recommender", 256, List.of());

    private final String module;
    private final String id;
    private final int heapMebibytes;
    private final List<String> options;

    Service(String module, String id, int heapMebibytes, List<String> options) {
        this.module = module;
        this.id = id;
        this.heapMebibytes = heapMebibytes;
        this.options = options;
    }

    String module() {
        return module;
    }

    /** Its name in files, ports and messages. */
    String id() {
        return id;
    }

    String managementPort() {
        return id + "-management";
    }

    int heapMebibytes() {
        return heapMebibytes;
    }

    /**
     * Further options of its JVM.
     *
     * @param asDeployed whether it compiles with C2
     */
    List<String> options(boolean asDeployed) {
        return asDeployed && this == RECOMMENDER ? List.of(JobRunner.VECTORS) : options;
    }
}
