package io.electronicsmarketplace.trainer;

import io.electronicsmarketplace.recommendation.candidate.session.NeighbourSettings;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import io.electronicsmarketplace.recommendation.report.TextTable;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions;
import io.electronicsmarketplace.recommendation.sessions.ClickSessions.Question;
import io.electronicsmarketplace.recommendation.sessions.SessionEvaluation;
import io.electronicsmarketplace.recommendation.sessions.SessionSearch;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final Map<String, NeighbourSettings> FAMILY = family();

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

    private static Map<String, NeighbourSettings> family() {
        Map<String, NeighbourSettings> family = new LinkedHashMap<>();
        family.put("vs-knn", new NeighbourSettings(1000, 100, 20, 0, 0, 0, 0, 1, true));
        family.put("vmis-knn", NeighbourSettings.VMIS);
        family.put("stan", new NeighbourSettings(5000, 500, 20, 1.5f, 0, 7, 2, 0, true));
        family.put("vstan", new NeighbourSettings(5000, 500, 20, 1.5f, 0, 7, 2, 0.5f, true));
        return family;
    }

    @Override
    public Integer call() {
        ClickSessions training = read(train);
        List<Question> questions =
                format == Format.prefix ? training.questions(test) : read(test).questions();
        ObjectNode report = JsonMapper.shared().createObjectNode();
        ArrayNode models = report.putArray("models");
        try (Threads threads = Threads.perProcessor()) {
            SessionEvaluation evaluation = new SessionEvaluation(training, threads);
            for (boolean allowed : new boolean[] {true, false}) {
                FAMILY.forEach((name, settings) ->
                        models.add(row(name, allowed, evaluation.run(settings, questions, allowed))));
                NeighbourSettings chosen = chosen(training, allowed, threads);
                ObjectNode row = row("pipeline", allowed, evaluation.run(chosen, questions, allowed));
                row.set("settings", JsonMapper.shared().valueToTree(chosen));
                models.add(row);
            }
        }
        Reports.write(out, report.toPrettyString());
        System.out.print(
                TextTable.of(models, "name", "current_item", "predictions", "hr@20", "mrr@20", "hr@10", "ndcg@10"));
        return 0;
    }

    private ClickSessions read(Path file) {
        return switch (format) {
            case yoochoose -> ClickSessions.yoochoose(file);
            case prefix -> ClickSessions.lines(file);
        };
    }

    private NeighbourSettings chosen(ClickSessions training, boolean allowed, Threads threads) {
        ClickSessions.Cut cut = validation == null ? training.cut(VALIDATION_SHARE) : training.before(read(validation));
        List<Question> questions = cut.newer().questions();
        SessionEvaluation evaluation = new SessionEvaluation(cut.older(), threads);
        try (Progress progress = new Progress(search.expectedTrials())) {
            return new SessionSearch(evaluation, questions, allowed, search.seed)
                    .search(List.copyOf(FAMILY.values()), search.budget(), progress::trial);
        }
    }

    private static ObjectNode row(String name, boolean allowed, SessionEvaluation.Figures figures) {
        ObjectNode row = JsonMapper.shared().createObjectNode();
        row.put("name", name);
        row.put("current_item", allowed ? "allowed" : "excluded");
        row.put("predictions", figures.predictions());
        row.put("hr@20", figures.hit20());
        row.put("mrr@20", figures.reciprocal20());
        row.put("hr@10", figures.hit10());
        row.put("ndcg@10", figures.ndcg10());
        return row;
    }
}
