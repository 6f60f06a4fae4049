package io.electronicsmarketplace.recommendation.boosting;

import static org.assertj.core.api.Assertions.assertThat;

import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleRefused;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import io.electronicsmarketplace.recommendation.bundle.Manifest;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.JsonNodeFactory;

class BatchedTreesTest {
    @TempDir
    Path store;

    private int bundles;

    private static final int WIDTH = 7;
    private static final int TREES = 25;

    /** Few different numbers, so that values meet thresholds. */
    private static float number(SplittableRandom random) {
        return random.nextInt(3) == 0 ? 0 : random.nextInt(12) / 4f;
    }

    /** A tree grown by splitting leaves drawn by chance; one in five is a leaf alone. */
    private static Tree tree(SplittableRandom random) {
        int nodes = random.nextInt(5) == 0 ? 0 : 1 + random.nextInt(14);
        int[] feature = new int[nodes];
        float[] threshold = new float[nodes];
        int[] left = new int[nodes];
        int[] right = new int[nodes];
        List<int[]> open = new ArrayList<>(List.of(new int[] {-1, 0}));
        for (int node = 0; node < nodes; node++) {
            hang(open.remove(random.nextInt(open.size())), node, left, right);
            feature[node] = random.nextInt(WIDTH);
            threshold[node] = number(random);
            open.add(new int[] {node, 0});
            open.add(new int[] {node, 1});
        }
        float[] values = new float[nodes + 1];
        for (int leaf = 0; leaf < values.length; leaf++) {
            hang(open.get(leaf), ~leaf, left, right);
            values[leaf] = random.nextFloat() - 0.5f;
        }
        return new Tree(feature, new byte[nodes], threshold, left, right, values);
    }

    private static void hang(int[] place, int child, int[] left, int[] right) {
        if (place[0] >= 0) {
            (place[1] == 0 ? left : right)[place[0]] = child;
        }
    }

    private static float walked(List<Tree> trees, float[] rows, int offset) {
        float sum = 0;
        for (Tree tree : trees) {
            int node = tree.feature().length == 0 ? ~0 : 0;
            while (node >= 0) {
                boolean low = rows[offset + tree.feature()[node]] <= tree.threshold()[node];
                node = low ? tree.left()[node] : tree.right()[node];
            }
            sum += tree.values()[~node];
        }
        return sum;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 63, 64, 65, 200})
    void scores_areThoseOfWalksFromNodeToNode_bitForBit(int count) {
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<Tree> trees = new ArrayList<>();
            for (int number = 0; number < TREES; number++) {
                trees.add(tree(random));
            }
            float[] rows = new float[count * WIDTH];
            for (int at = 0; at < rows.length; at++) {
                rows[at] = number(random);
            }
            BatchedTrees.Scorer scorer = BatchedTrees.of(WIDTH, trees).scorer();
            float[] scores = new float[count + 1];
            Arrays.fill(scores, 7);
            scorer.score(rows, count, scores);
            scorer.score(rows, count, scores);
            for (int row = 0; row < count; row++) {
                assertThat(scores[row]).isEqualTo(walked(trees, rows, row * WIDTH));
            }
            assertThat(scores[count]).isEqualTo(7);
        }
    }

    @Test
    void readBack_givesTheSameScores() {
        SplittableRandom random = new SplittableRandom(3);
        List<Tree> trees = new ArrayList<>();
        for (int number = 0; number < TREES; number++) {
            trees.add(tree(random));
        }
        float[] rows = new float[64 * WIDTH];
        for (int at = 0; at < rows.length; at++) {
            rows[at] = number(random);
        }
        BatchedTrees written = BatchedTrees.of(WIDTH, trees);
        try (BundleReader reader = bundle(writer -> written.write(writer, "t"))) {
            assertThat(scores(BatchedTrees.read(reader, "t", WIDTH), rows)).isEqualTo(scores(written, rows));
        }
    }

    private static float[] scores(BatchedTrees trees, float[] rows) {
        float[] scores = new float[rows.length / WIDTH];
        trees.scorer().score(rows, scores.length, scores);
        return scores;
    }

    /** Two trees: two nodes and three leaves, one node and two leaves. */
    @Test
    void read_refusesWhatIsNoTree() {
        int[] roots = {0, 2, 3};
        int[] feature = {0, 1, 0};
        int[] left = {1, ~0, ~3};
        int[] right = {~2, ~1, ~4};
        float[] values = {1, 2, 3, 4, 5};
        assertThat(refusal(roots, feature, left, right, values)).isEmpty();
        assertThat(refusal(new int[] {0, 2}, feature, left, right, values)).contains("roots do not span");
        assertThat(refusal(new int[] {0, 4, 3}, feature, left, right, values)).contains("ends before it starts");
        assertThat(refusal(roots, new int[] {0, WIDTH, 0}, left, right, values)).contains("feature 7 of 7");
        assertThat(refusal(roots, new int[] {0, 1}, left, right, values)).contains("differ in length");
        assertThat(refusal(roots, feature, new int[] {0, ~0, ~3}, right, values))
                .contains("node 0 leads nowhere");
        assertThat(refusal(roots, feature, new int[] {1, 0, ~3}, right, values)).contains("node 1 leads nowhere");
        assertThat(refusal(roots, feature, new int[] {2, ~0, ~3}, right, values))
                .contains("node 0 leads nowhere");
        assertThat(refusal(roots, feature, left, new int[] {~3, ~1, ~4}, values))
                .contains("node 0 leads nowhere");
        assertThat(refusal(roots, feature, left, new int[] {~2, ~1, ~5}, values))
                .contains("node 2 leads nowhere");
        assertThat(refusal(roots, feature, left, right, new float[4])).contains("4 leaves do not fit 3 nodes");
    }

    private String refusal(int[] roots, int[] feature, int[] left, int[] right, float[] values) {
        try (BundleReader reader = bundle(writer -> {
            writer.ints("t.roots", IntArray.of(roots));
            writer.ints("t.features", IntArray.of(feature));
            writer.floats("t.thresholds", FloatArray.of(new float[3]));
            writer.ints("t.left", IntArray.of(left));
            writer.ints("t.right", IntArray.of(right));
            writer.floats("t.values", FloatArray.of(values));
        })) {
            BatchedTrees.read(reader, "t", WIDTH);
            return "";
        } catch (BundleRefused refused) {
            return refused.getMessage();
        }
    }

    private BundleReader bundle(Consumer<BundleWriter> content) {
        Path own = store.resolve(String.valueOf(bundles++));
        try (BundleWriter writer = new BundleWriter(own)) {
            content.accept(writer);
            Manifest manifest = writer.finish(
                    new BundleWriter.Description(
                            "0",
                            new Manifest.DataSpan("", 0, 0, 0, 0, 0),
                            0,
                            JsonNodeFactory.instance.objectNode(),
                            null,
                            "test",
                            List.of()),
                    Instant.EPOCH);
            return BundleReader.open(own.resolve(manifest.version()));
        }
    }
}
