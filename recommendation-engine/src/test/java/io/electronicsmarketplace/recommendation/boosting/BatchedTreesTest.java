package io.electronicsmarketplace.recommendation.boosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchedTreesTest {
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
}
