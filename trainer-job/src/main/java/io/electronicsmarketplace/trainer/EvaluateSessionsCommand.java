package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.report.TextTable;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Cut;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Question;
import io.electronicsmarketplace.recommendation.sessions.SessionContest;
import io.electronicsmarketplace.recommendation.sessions.SessionContest.Entry;
import io.electronicsmarketplace.recommendation.sessions.SessionEvaluation;
import io.electronicsmarketplace.recommendation.sessions.SessionEvaluation.Figures;
import io.electronicsmarketplace.recommendation.sessions.SessionEvaluation.Micros;
import io.electronicsmarketplace.recommendation.sessions.SessionFiles;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code evaluate-sessions}: the next item after every prefix, of every session of a test file. */
@Command(
        name = "evaluate-sessions",
        description = "Scores session models on the next item after every prefix.",
        mixinStandardHelpOptions = true)
final class EvaluateSessionsCommand implements Callable<Integer> {
    /** Tuning looks at the newest so many of the training sessions unless a file is given. */
    private static final double VALIDATION_SHARE = 0.05;

    /** Answers that are timed. */
    private static final int TIMED = 2000;

    /** How files are laid out. */
    enum Format {
        yoochoose,
        prefix
    }

    @Option(names = "--train", required = true, description = "Training sessions, plain or gz.")
    private Path train = Path.of("");

    @Option(names = "--test", required = true, description = "Test sessions or prefixes, plain or gz.")
    private Path test = Path.of("");

    @Option(names = "--validation", description = "Sessions to tune on; the newest 5 %% of training otherwise.")
    private @Nullable Path validation;

    @Option(names = "--format", defaultValue = "yoochoose", description = "yoochoose or prefix")
    private Format format = Format.yoochoose;

    @Option(names = "--out", required = true, description = "Where the report goes, as JSON.")
    private Path out = Path.of("");

    @Mixin
    private SearchOptions search = new SearchOptions();

    @Override
    public Integer call() {
        ClickSessions training = sessions(train);
        List<Question> questions = format == Format.prefix
                ? SessionFiles.questions(test)
                : SessionFiles.yoochoose(test).questions();
        ObjectNode report = JsonMapper.shared().createObjectNode();
        ArrayNode models = report.putArray("models");
        try (Threads threads = search.threads();
                Progress progress = new Progress(steps())) {
            SessionEvaluation evaluation = new SessionEvaluation(training, threads);
            int[] trials = {0};
            List<Entry> entries = new SessionContest(cut(training), search.seed, threads)
                    .run(evaluation, search::budget, () -> progress.trial(++trials[0]));
            for (boolean allowed : new boolean[] {true, false}) {
                List<Entry> view = entries.stream()
                        .filter(entry -> entry.currentAllowed() == allowed)
                        .toList();
                view.forEach(entry -> models.add(row(entry.name(), entry, evaluation, questions)));
                Entry best = view.stream()
                        .max(Comparator.comparingDouble(Entry::merit))
                        .orElseThrow();
                int place = models.size() - view.size() + view.indexOf(best);
                ObjectNode chosen = ((ObjectNode) models.get(place)).deepCopy();
                models.add(chosen.put("name", "pipeline").put("model", best.name()));
            }
        }
        Reports.write(out, report.toPrettyString());
        System.out.print(TextTable.of(
                models,
                "name",
                "current_item",
                "predictions",
                "hr@20",
                "mrr@20",
                "hr@10",
                "ndcg@10",
                "score_micros_p50",
                "score_micros_p99"));
        return 0;
    }

    private int steps() {
        return search.expectedTrials() < 0 ? -1 : SessionContest.steps(search.expectedTrials());
    }

    private ClickSessions sessions(Path file) {
        return switch (format) {
            case yoochoose -> SessionFiles.yoochoose(file);
            case prefix -> SessionFiles.lines(file);
        };
    }

    private Cut cut(ClickSessions training) {
        return validation == null
                ? training.cut(VALIDATION_SHARE)
                : training.before(sessions(validation), format == Format.yoochoose);
    }

    private static ObjectNode row(String name, Entry entry, SessionEvaluation evaluation, List<Question> questions) {
        Figures figures = evaluation.run(entry.model(), questions, entry.currentAllowed());
        Micros micros = evaluation.time(entry.model(), questions, entry.currentAllowed(), TIMED);
        ObjectNode row = JsonMapper.shared().createObjectNode();
        row.put("name", name);
        row.put("current_item", entry.currentAllowed() ? "allowed" : "excluded");
        row.put("predictions", figures.predictions());
        row.put("hr@20", figures.hit20());
        row.put("mrr@20", figures.reciprocal20());
        row.put("hr@10", figures.hit10());
        row.put("ndcg@10", figures.ndcg10());
        row.put("score_micros_p50", micros.p50());
        row.put("score_micros_p99", micros.p99());
        row.put("validation", entry.merit());
        row.set("settings", JsonMapper.shared().valueToTree(entry.settings()));
        return row;
    }
}
