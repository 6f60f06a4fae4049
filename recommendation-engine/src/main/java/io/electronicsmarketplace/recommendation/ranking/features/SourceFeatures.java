package io.electronicsmarketplace.recommendation.ranking.features;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import io.electronicsmarketplace.recommendation.ranking.CandidateTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rank and score by every source, how many sources propose the product, and what the blend makes of it.
 * A score stands as it is and as a share of the source's best, which is the same for long and short
 * histories.
 */
record SourceFeatures(List<CandidateSource> sources) implements FeatureFamily {
    private static final int PER_SOURCE = 3;

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (CandidateSource source : sources) {
            names.add(source.wireName() + "-rank");
            names.add(source.wireName() + "-score");
            names.add(source.wireName() + "-share");
        }
        names.addAll(List.of("sources", "blend-score", "blend-rank"));
        return names;
    }

    @Override
    public void fill(FeatureRows rows, int offset) {
        int end = offset + PER_SOURCE * sources.size();
        for (int row = 0; row < rows.count(); row++) {
            int start = row * rows.width();
            Arrays.fill(rows.matrix(), start + offset, start + end, Float.NaN);
            rows.matrix()[start + end] = 0;
            rows.matrix()[start + end + 1] = rows.blended()[row];
        }
        for (int column = 0; column < rows.table().sources().size(); column++) {
            int number = sources.indexOf(rows.table().sources().get(column));
            if (number >= 0) {
                fillSource(rows, column, offset + PER_SOURCE * number, end);
            }
        }
        fillBlendRank(rows, end + 2);
    }

    private static void fillSource(FeatureRows rows, int column, int offset, int countColumn) {
        CandidateTable table = rows.table();
        float best = 0;
        for (int row = 0; row < rows.count(); row++) {
            best = Math.max(best, table.score(column, row));
        }
        for (int row = 0; row < rows.count(); row++) {
            int rank = table.rank(column, row);
            if (rank != CandidateTable.ABSENT) {
                float score = table.score(column, row);
                rows.set(row, offset, rank);
                rows.set(row, offset + 1, score);
                rows.set(row, offset + 2, best > 0 ? score / best : Float.NaN);
                rows.matrix()[row * rows.width() + countColumn]++;
            }
        }
    }

    /** The rank is the number of better rows, so that equal scores have equal ranks. */
    private static void fillBlendRank(FeatureRows rows, int column) {
        float[] sorted = rows.blended().clone();
        Arrays.sort(sorted);
        for (int row = 0; row < rows.count(); row++) {
            float score = rows.blended()[row];
            int above = sorted.length - firstAbove(sorted, score);
            rows.set(row, column, above);
        }
    }

    private static int firstAbove(float[] sorted, float score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
