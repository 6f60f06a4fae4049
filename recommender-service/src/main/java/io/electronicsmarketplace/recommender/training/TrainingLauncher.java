package io.electronicsmarketplace.recommender.training;

import java.util.List;

/** Starts the trainer and knows its runs. All of it may block. */
interface TrainingLauncher {

    /**
     * Starts a run unless one with that id was started before.
     *
     * @param id of the run: equal ids are the same run
     */
    Launch launch(String id, TrainingOrder order);

    /** Runs, newest first, at most {@code limit}. */
    List<TrainingRun> runs(int limit);

    /** What came of starting a run. */
    sealed interface Launch {
        record Launched(TrainingRun run) implements Launch {}

        /** That id was used for another order. */
        record OtherOrder() implements Launch {}

        /** Another run is not over yet. */
        record Busy(TrainingRun running) implements Launch {}
    }
}
