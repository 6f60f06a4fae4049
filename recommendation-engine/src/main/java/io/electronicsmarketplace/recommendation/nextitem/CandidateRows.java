package io.electronicsmarketplace.recommendation.nextitem;

import io.electronicsmarketplace.recommendation.boosting.BinnedRows;
import io.electronicsmarketplace.recommendation.boosting.FeatureBins;
import io.electronicsmarketplace.recommendation.parallel.Threads;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Candidates of many questions, a row each.
 *
 * @param starts where each question's rows begin, best candidates first, and the number of rows at the end
 * @param isTarget whether the row's product came next
 * @param isCurrent whether it is the product looked at
 * @param weights how many candidates a row stands for
 */
record CandidateRows(BinnedRows rows, int[] starts, boolean[] isTarget, boolean[] isCurrent, float[] weights) {
    private static final int BLOCK = 64;
    /** For borders of bins. */
    private static final int SAMPLE_QUESTIONS = 2000;

    private static final int SAMPLE_CANDIDATES = 25;

    /**
     * To learn from: questions whose answer is among the candidates, the answer, the {@code head} best
     * candidates, and a share of the others. Each of these weighs so much more: without it the answers among
     * them, of which none is left out, would seem more likely than they are, and the order of the rest would suffer.
     */
    static CandidateRows toLearn(
            Questions questions, FeatureBins bins, int head, float tailShare, long seed, Threads threads) {
        return gather(questions, bins, threads, (question, features, keep) -> {
            boolean found = false;
            SplittableRandom random = new SplittableRandom(seed + question);
            for (int candidate = 0; candidate < features.size(); candidate++) {
                boolean target = features.product(candidate) == questions.target(question);
                found |= target;
                boolean drawn = random.nextFloat() < tailShare;
                keep[candidate] = target || candidate < head ? 1 : drawn ? 1 / tailShare : 0;
            }
            return found;
        });
    }

    /** To judge by: all candidates of all questions. */
    static CandidateRows toJudge(Questions questions, FeatureBins bins, Threads threads) {
        return gather(questions, bins, threads, (question, features, keep) -> {
            Arrays.fill(keep, 1);
            return true;
        });
    }

    /** Borders of bins from some of the questions. */
    static FeatureBins bins(Questions questions, Threads threads) {
        int step = Math.max(1, questions.size() / SAMPLE_QUESTIONS);
        int asked = questions.size() / step;
        float[][] parts = new float[asked][];
        threads.forBlocks(asked, BLOCK, (block, from, to) -> {
            NextItemFeatures features = new NextItemFeatures(questions.index());
            for (int number = from; number < to; number++) {
                int question = number * step;
                features.fill(questions.prefix(question), questions.known().get(question));
                int used = Math.min(SAMPLE_CANDIDATES, features.size());
                parts[number] = Arrays.copyOf(features.rows(), used * NextItemFeatures.COUNT);
            }
        });
        int length = Arrays.stream(parts).mapToInt(part -> part.length).sum();
        float[] sample = new float[length];
        int at = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, sample, at, part.length);
            at += part.length;
        }
        return FeatureBins.of(sample, length / NextItemFeatures.COUNT, NextItemFeatures.COUNT);
    }

    /** Sets the weight of each candidate, 0 leaves it out; false leaves the whole question out. */
    private interface Choice {
        boolean keeps(int question, NextItemFeatures features, float[] keep);
    }

    /** What one question gave: bins of one candidate after the other. */
    private record Part(byte[] bins, boolean[] isTarget, boolean[] isCurrent, float[] weights) {}

    private static CandidateRows gather(Questions questions, FeatureBins bins, Threads threads, Choice choice) {
        Part[] parts = new Part[questions.size()];
        threads.forBlocks(parts.length, BLOCK, (block, from, to) -> {
            NextItemFeatures features = new NextItemFeatures(questions.index());
            float[] keep = new float[NextItemFeatures.CANDIDATES];
            for (int question = from; question < to; question++) {
                features.fill(questions.prefix(question), questions.known().get(question));
                if (choice.keeps(question, features, keep)) {
                    parts[question] = part(questions, question, features, keep, bins);
                }
            }
        });
        return joined(parts);
    }

    private static Part part(
            Questions questions, int question, NextItemFeatures features, float[] keep, FeatureBins bins) {
        int kept = 0;
        for (int candidate = 0; candidate < features.size(); candidate++) {
            kept += keep[candidate] > 0 ? 1 : 0;
        }
        Part part = new Part(
                new byte[kept * NextItemFeatures.COUNT], new boolean[kept], new boolean[kept], new float[kept]);
        int[] prefix = questions.prefix(question);
        int row = 0;
        for (int candidate = 0; candidate < features.size(); candidate++) {
            if (keep[candidate] > 0) {
                int product = features.product(candidate);
                part.isTarget()[row] = product == questions.target(question);
                part.weights()[row] = keep[candidate];
                part.isCurrent()[row] = product == prefix[prefix.length - 1];
                for (int feature = 0; feature < NextItemFeatures.COUNT; feature++) {
                    part.bins()[row * NextItemFeatures.COUNT + feature] =
                            bins.bin(feature, features.rows()[candidate * NextItemFeatures.COUNT + feature]);
                }
                row++;
            }
        }
        return part;
    }

    private static CandidateRows joined(Part[] parts) {
        int[] starts = new int[parts.length + 1];
        for (int question = 0; question < parts.length; question++) {
            starts[question + 1] = starts[question] + (parts[question] == null ? 0 : parts[question].isTarget().length);
        }
        int rows = starts[parts.length];
        byte[][] columns = new byte[NextItemFeatures.COUNT][rows];
        boolean[] isTarget = new boolean[rows];
        boolean[] isCurrent = new boolean[rows];
        float[] weights = new float[rows];
        for (int question = 0; question < parts.length; question++) {
            Part part = parts[question];
            for (int row = starts[question]; row < starts[question + 1]; row++) {
                int at = row - starts[question];
                isTarget[row] = part.isTarget()[at];
                weights[row] = part.weights()[at];
                isCurrent[row] = part.isCurrent()[at];
                for (int feature = 0; feature < columns.length; feature++) {
                    columns[feature][row] = part.bins()[at * NextItemFeatures.COUNT + feature];
                }
            }
        }
        return new CandidateRows(new BinnedRows(columns, rows), starts, isTarget, isCurrent, weights);
    }

    int questions() {
        return starts.length - 1;
    }
}
