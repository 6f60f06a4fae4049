package io.electronicsmarketplace.localstack;

/** Verbs that a module's own program carries out: which one, and under which name. */
enum ModuleVerb {
    TRAIN("train", "trainer-job", true),
    EVALUATE("evaluate", "trainer-job", true),
    EVALUATE_SESSIONS("evaluate-sessions", "trainer-job", true),
    EVALUATE_GATE("evaluate-gate", "trainer-job", true),
    EVALUATE_SEARCH("evaluate-search", "catalog-service", true),
    CHAMPION("champion", "trainer-job", false),
    REBUILD_STATE("rebuild-state", "session-tracker-service", false),
    BENCH("bench", "system-tests", false);

    private final String commandName;
    private final String module;
    private final boolean computing;

    ModuleVerb(String commandName, String module, boolean computing) {
        this.commandName = commandName;
        this.module = module;
        this.computing = computing;
    }

    String commandName() {
        return commandName;
    }

    String module() {
        return module;
    }

    /** Whether it is long arithmetic, for which the JVM needs its vector module; which it remarks upon. */
    boolean computing() {
        return computing;
    }
}
