package io.electronicsmarketplace.localstack;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Verbs that a module's own program carries out: which one, and under which name. */
enum ModuleVerb {
    TRAIN("train", "trainer-job", true),
    EVALUATE("evaluate", "trainer-job", true),
    EVALUATE_SESSIONS("evaluate-sessions", "trainer-job", true),
    EVALUATE_GATE("evaluate-gate", "trainer-job", true),
    SIMULATE("simulate", "trainer-job", true),
    EVALUATE_SEARCH("evaluate-search", "catalog-service", true),
    CHAMPION("champion", "trainer-job", false),
    REBUILD_STATE("rebuild-state", "session-tracker-service", false),
    /** Benchmarks of training and of models, which need no running stack. */
    BENCH_TRAINING("bench", "trainer-job", true),
    BENCH("bench", "system-tests", false);

    private static final Set<String> TRAINING_BENCHES =
            Set.of("training", "loading", "als", "cold", "ranking", "catalogue", "sessions", "vectors");

    private final String commandName;
    private final String module;
    private final boolean computing;

    ModuleVerb(String commandName, String module, boolean computing) {
        this.commandName = commandName;
        this.module = module;
        this.computing = computing;
    }

    /** The verb that a command line begins with, if it is a module's. */
    static Optional<ModuleVerb> of(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        if (arguments.getFirst().equals(BENCH.commandName)) {
            boolean training = arguments.size() > 1 && TRAINING_BENCHES.contains(arguments.get(1));
            return Optional.of(training ? BENCH_TRAINING : BENCH);
        }
        return Arrays.stream(values())
                .filter(verb -> verb.commandName.equals(arguments.getFirst()))
                .findFirst();
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
