package io.electronicsmarketplace.recommendation.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.pipeline.Recipe;
import io.electronicsmarketplace.recommendation.pipeline.TasteLog;
import io.electronicsmarketplace.recommendation.ranking.RankerSettings;
import io.electronicsmarketplace.recommendation.ranking.TreeLearner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RecipeSearchTest {
    private static final InteractionLog LOG = TasteLog.builder(600, 5).build();
    private static final int TRIALS = 4;
    /** A lap of so short a log has fewer shoppers than {@link Laps#LEAST_SHOPPERS}. */
    private static final int LEAST_SHOPPERS = 2;
    /** The second and the last trial find something better, so that a difference in either would show. */
    private static final long SEED = 6;

    private static final List<Recipe> STARTS = List.of(Recipe.BASELINES.getFirst(), Recipe.BASELINES.get(1));
    private static final SearchOutcome WHOLE = search(2, Checkpoints.NONE, Race.BOUND);

    @TempDir
    Path folder;

    @Test
    void search_onAnotherNumberOfThreads_comesToTheSame() {
        assertThat(search(1, Checkpoints.NONE, Race.BOUND)).isEqualTo(WHOLE);
    }

    @Test
    void search_stopsTheHopeless_andFindsAsGoodARecipe() {
        SearchOutcome patient = search(2, Checkpoints.NONE, Double.POSITIVE_INFINITY);
        assertThat(patient.drawn().subList(0, 2)).containsExactly(0, 0);
        assertThat(WHOLE.drawn().get(0)).isPositive();
        assertThat(WHOLE.drawn().get(1)).isPositive();
        assertThat(WHOLE.drawn().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(patient.drawn().getLast());
        assertThat(WHOLE.best().ndcg10()).isGreaterThanOrEqualTo(patient.best().ndcg10());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void searchThatWasKilledAfterATrial_goesOn_andComesToWhatOneAtAStretchComesTo(int trial) {
        assertThat(WHOLE.curve().get(2)).isGreaterThan(WHOLE.curve().getFirst());
        assertThat(WHOLE.curve().getLast()).isGreaterThan(WHOLE.curve().get(2));
        CheckpointFile file = new CheckpointFile(folder.resolve("search.json"));
        Mortal mortal = new Mortal(file, trial);
        assertThatThrownBy(() -> search(2, mortal, Race.BOUND)).isInstanceOf(Killed.class);
        SearchOutcome resumed = search(2, file, Race.BOUND);
        assertThat(resumed.resumedAfterTrial()).isEqualTo(trial);
        assertThat(resumed)
                .isEqualTo(new SearchOutcome(WHOLE.best(), WHOLE.curve(), WHOLE.drawn(), trial, WHOLE.ranker()));
        assertThat(file.read().orElseThrow().trials()).isEqualTo(TRIALS);
    }

    @Test
    void searchThatGoesOnOverOtherData_isKeptWithThoseThatItBeganWith() {
        Checkpoint.Subject begun = new Checkpoint.Subject("4", SEED, "fewer rows", "titles", 1_000, STARTS);
        List<Checkpoint> kept = new ArrayList<>();
        Checkpoints lenient = new Checkpoints() {
            @Override
            public Optional<Checkpoint> last(Checkpoint.Subject subject, SearchBudget budget) {
                return Optional.of(new Checkpoint(begun, STARTS.getFirst(), List.of(0.1), List.of(1, 2, 3), 0));
            }

            @Override
            public void keep(Checkpoint checkpoint) {
                kept.add(checkpoint);
            }
        };
        ObjectNode report = JsonMapper.shared().createObjectNode();
        search(2, lenient, Race.BOUND, 0).addTo(report);
        assertThat(kept).singleElement().extracting(Checkpoint::of).isEqualTo(begun);
        assertThat(report.at("/search/resumed_after_trial").isInt()).isTrue();
    }

    private static SearchOutcome search(int threadCount, Checkpoints checkpoints, double bound) {
        return search(threadCount, checkpoints, bound, TRIALS);
    }

    private static SearchOutcome search(int threadCount, Checkpoints checkpoints, double bound, int trials) {
        try (Threads threads = new Threads(threadCount)) {
            return new RecipeSearch(
                            TimeSplit.of(LOG),
                            TasteLog.products(LOG),
                            SEED,
                            threads,
                            TreeLearner.NONE,
                            bound,
                            LEAST_SHOPPERS)
                    .search(STARTS, RankerSettings.MIDDLING, new SearchBudget.Trials(trials), checkpoints, trial -> {});
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Dies when a trial has been kept. */
    private record Mortal(CheckpointFile file, int trial) implements Checkpoints {

        @Override
        public Optional<Checkpoint> last(Checkpoint.Subject subject, SearchBudget budget) {
            return file.last(subject, budget);
        }

        @Override
        public void keep(Checkpoint checkpoint) {
            file.keep(checkpoint);
            if (checkpoint.trials() == trial) {
                throw new Killed();
            }
        }
    }
}
