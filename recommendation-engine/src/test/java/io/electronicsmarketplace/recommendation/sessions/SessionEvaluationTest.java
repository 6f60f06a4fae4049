package io.electronicsmarketplace.recommendation.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.sessions.SessionEvaluation.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionEvaluationTest {
    @TempDir
    Path folder;

    @Test
    void filesWithoutTimes_areScoredByModelsThatLookAtAge_too() throws IOException {
        ClickSessions training = ClickSessions.lines(file("train", "a b\nc d\na b\n"));
        var questions = training.questions(file("test", "a\tb\nc\td\nc\tx\n"));
        try (Threads threads = new Threads(1)) {
            SessionEvaluation evaluation = new SessionEvaluation(training, threads);
            for (NeighbourSettings settings :
                    new NeighbourSettings[] {NeighbourSettings.VMIS, NeighbourSettings.STAN}) {
                // What training does not know stays in the denominator.
                assertThat(evaluation.run(settings, questions, false).hit20()).isEqualTo(2.0 / 3);
            }
        }
    }

    @Test
    void currentItem_isAMissWhereItIsTakenOut_andAHitWhereItIsAllowed() throws IOException {
        ClickSessions training = ClickSessions.lines(file("train", "a a b\nc d\n"));
        var questions = training.questions(file("test", "a\ta\n"));
        try (Threads threads = new Threads(1)) {
            SessionEvaluation evaluation = new SessionEvaluation(training, threads);
            assertThat(evaluation.run(NeighbourSettings.VMIS, questions, true).hit20())
                    .isEqualTo(1);
            assertThat(evaluation.run(NeighbourSettings.VMIS, questions, false).hit20())
                    .isZero();
        }
    }

    @Test
    void ties_goToWhatWasClickedMore_andThenAgainstTheModel() throws IOException {
        // After x: b, c and d stand alike in one session; c has one click more from elsewhere.
        ClickSessions training = ClickSessions.lines(file("train", "x b c d\nc c\n"));
        var questions = training.questions(file("test", "x\tb\nx\tc\n"));
        NeighbourSettings noRarity = new NeighbourSettings(500, 100, 9, 0, 0.1f, 0, 0, 0, false);
        try (Threads threads = new Threads(1)) {
            Figures figures = new SessionEvaluation(training, threads).run(noRarity, questions, false);
            // c is first; b comes after c and, clicked as often as d, after d too.
            assertThat(figures.reciprocal20()).isEqualTo((1.0 / 3 + 1.0) / 2);
        }
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
