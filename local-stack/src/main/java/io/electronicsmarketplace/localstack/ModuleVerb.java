package io.electronicsmarketplace.localstack;

/** Verbs that a module's own program carries out: which one, and under which name. */
enum ModuleVerb {
    TRAIN("train", "trainer-job", true),
    EVALUATE("evaluate", "trainer-job", true),
    EVALUATE_SESSIONS("evaluate-sessions", "trainer-job", true),
    EVALUATE_GATE("evaluate-gate", "trainer-job", true),
    EVALUATE_SEARCH("evaluate-search", "catalog-service", true),
    CHAMPION("champion", "trainer-job", true),
    REBUILD_STATE("rebuild-state", "session-tracker-service", true),
    BENCH("bench", "system-tests", true);

    private final String commandName;
    private final String module;
    private final boolean there;

    ModuleVerb(String commandName, String module, boolean there) {
        this.commandName = commandName;
        this.module = module;
        this.there = there;
    }

    String commandName() {
        return commandName;
    }

    String module() {
        return module;
    }

    /** Whether the module's program knows the verb already. */
    boolean there() {
        return there;
    }
}
