package io.electronicsmarketplace.recommendation.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Question;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Session;
import io.electronicsmarketplace.recommendation.sessions.SessionEvaluation.Figures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionEvaluationTest {

    @Test
    void whatTrainingDoesNotKnow_staysInTheDenominator() {
        ClickSessions training = sessions("a b", "c d", "a b");
        List<Question> questions =
                List.of(question("a", "b"), question("c", "d"), question("c", "x"), question("y", "a"));
        for (Family<?> family : Family.all()) {
            assertThat(figures(family, training, questions, false).hit20())
                    .as(family.name())
                    .isEqualTo(2.0 / 4);
        }
    }

    @Test
    void currentItem_isAMissWhereItIsTakenOut_andAHitWhereItIsAllowed() {
        ClickSessions training = sessions("a a b", "c d");
        List<Question> questions = List.of(question("a", "a"));
        for (Family<?> family : Family.all()) {
            assertThat(figures(family, training, questions, true).hit20())
                    .as(family.name())
                    .isEqualTo(1);
            assertThat(figures(family, training, questions, false).hit20())
                    .as(family.name())
                    .isZero();
        }
    }

    @Test
    void ties_goToWhatWasClickedMore_andThenAgainstTheModel() {
        // b, c and d stand alike; c has one click more.
        ClickSessions training = sessions("x b c d", "c c");
        List<Question> questions = List.of(question("x", "b"), question("x", "c"));
        SessionModel alike = () -> (prefix, current, currentAllowed, into) -> {
            for (int product = 0; product < 3; product++) {
                into.add(product, 1);
            }
        };
        try (Threads threads = new Threads(1)) {
            Figures figures = new SessionEvaluation(training, threads).run(alike, questions, false);
            // c is first; b comes after c and, clicked as often as d, after d too.
            assertThat(figures.reciprocal20()).isEqualTo((1.0 / 3 + 1.0) / 2);
            assertThat(figures.ndcg10()).isEqualTo((Math.log(2) / Math.log(4) + 1) / 2);
        }
    }

    @Test
    void newerSessionsAtTheEndOfAFileWithoutTimes_areCutOffBeforeTuning() {
        ClickSessions training = sessions("a b", "c d", "e f");
        assertThat(training.before(sessions("c d", "e f"), false).older().sessions())
                .hasSize(1);
        assertThat(training.before(sessions("x y"), false).older().sessions()).hasSize(3);
    }

    private static <S> Figures figures(
            Family<S> family, ClickSessions training, List<Question> questions, boolean currentAllowed) {
        try (Threads threads = new Threads(1)) {
            SessionEvaluation evaluation = new SessionEvaluation(training, threads);
            return evaluation.run(family.fit().apply(evaluation).apply(family.start()), questions, currentAllowed);
        }
    }

    private static Question question(String prefix, String next) {
        return new Question(List.of(prefix.split(" ")), next);
    }

    static ClickSessions sessions(String... lines) {
        List<Session> sessions = new ArrayList<>();
        for (String line : lines) {
            sessions.add(new Session(List.of(line.split(" ")), sessions.size()));
        }
        return new ClickSessions(sessions);
    }
}
