package io.electronicsmarketplace.recommendation.report;

import io.electronicsmarketplace.recommendation.data.InteractionLog;
import io.electronicsmarketplace.recommendation.evaluation.ContestantResult;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.Row;
import io.electronicsmarketplace.recommendation.evaluation.Leaderboard.ViewRows;
import io.electronicsmarketplace.recommendation.evaluation.Slice;
import io.electronicsmarketplace.recommendation.evaluation.TimeSplit;
import io.electronicsmarketplace.recommendation.statistics.Bootstrap;
import io.electronicsmarketplace.recommendation.statistics.Interval;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of an evaluation: protocol, a row per contestant and view, slices. */
public final class EvaluationReport {
    /** The table's intervals; decisions are made with more resamples. */
    private static final int RESAMPLES = 1_000;

    private final Bootstrap bootstrap;

    public EvaluationReport(long seed) {
        this.bootstrap = new Bootstrap(RESAMPLES, seed);
    }

    public ObjectNode of(TimeSplit split, String window, long fromMillis, List<ViewRows> views) {
        ObjectNode report = JsonMapper.shared().createObjectNode();
        report.set("protocol", protocol(split, window, fromMillis));
        ArrayNode models = report.putArray("models");
        for (ViewRows view : views) {
            view.rows().forEach(row -> models.add(model(row)));
        }
        ArrayNode slices = report.putArray("slices");
        for (ViewRows view : views) {
            view.slices().forEach(slice -> view.rows().forEach(row -> slices.add(slice(slice, row.result()))));
        }
        return report;
    }

    private static ObjectNode protocol(TimeSplit split, String window, long fromMillis) {
        InteractionLog log = split.log();
        ObjectNode protocol = JsonMapper.shared().createObjectNode();
        protocol.put("split", "global time, T = timestamp of row floor(0.9 n)");
        protocol.put("window", window);
        protocol.put("T", Instant.ofEpochMilli(split.atMillis()).toString());
        protocol.put(
                "targets_from",
                Instant.ofEpochMilli(Math.max(split.atMillis(), fromMillis)).toString());
        protocol.put("rows", log.rows());
        protocol.put("training_rows", split.training().rows());
        protocol.put("data_hash", log.hash());
        protocol.put("ranking", "full, over every product with a row before T; history left out");
        protocol.put("filling", "decayed popularity, then product id");
        protocol.put("lists", "after re-ranking, exploration off");
        protocol.put("confidence", "95 %, bootstrap over users, " + RESAMPLES + " resamples");
        return protocol;
    }

    private ObjectNode model(Row row) {
        ContestantResult result = row.result();
        Interval interval = bootstrap.interval(result.ndcgByUser());
        ObjectNode model = JsonMapper.shared().createObjectNode();
        model.put("name", result.name());
        model.put("view", result.view().wireName());
        model.put("users", Arrays.stream(result.users()).distinct().count());
        model.put("queries", result.queries());
        model.put("hr@10", ContestantResult.mean(result.hit10()));
        model.put("ndcg@10", result.meanNdcg10());
        model.putArray("ndcg@10_ci").add(interval.low()).add(interval.high());
        model.put("recall@20", ContestantResult.mean(result.recall20()));
        model.put("mrr@20", ContestantResult.mean(result.reciprocal20()));
        model.put("coverage@10", result.coverage());
        model.put("gini@10", result.gini());
        model.put("diversity@10", result.diversity());
        model.put("candidate_recall", result.candidateRecall());
        ObjectNode bySource = model.putObject("candidate_recall_by_source");
        new TreeMap<>(result.recallBySource()).forEach((source, recall) -> bySource.put(source.wireName(), recall));
        model.put("fit_seconds", row.fitSeconds());
        model.put("score_micros_p50", row.scoring().microsP50());
        model.put("score_micros_p99", row.scoring().microsP99());
        return model;
    }

    private static ObjectNode slice(Slice slice, ContestantResult result) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("name", result.name());
        node.put("view", result.view().wireName());
        node.put("slice", slice.name());
        node.put("queries", slice.size());
        node.put("ndcg@10", ContestantResult.mean(slice.of(result.ndcg10())));
        node.put("hr@10", ContestantResult.mean(slice.of(result.hit10())));
        return node;
    }
}
