package io.electronicsmarketplace.recommendation.ranking;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import java.util.List;

/** Which source's vote for a product weighed most in a blend: what is told as the item's source. */
public final class Votes {
    private final CandidateTable table;
    private final List<SourceWeight> weights;

    public Votes(CandidateTable table, List<SourceWeight> blend) {
        this.table = table;
        this.weights =
                table.sources().stream().map(source -> weight(source, blend)).toList();
    }

    private static SourceWeight weight(CandidateSource source, List<SourceWeight> blend) {
        return blend.stream()
                .filter(weight -> weight.source() == source)
                .findFirst()
                .orElse(new SourceWeight(source, 0, 1));
    }

    /** The source of a product, the first of equal ones; popularity for one that no source proposed. */
    public CandidateSource of(int product) {
        CandidateSource strongest = CandidateSource.POPULARITY;
        int row = table.row(product);
        float best = -1;
        for (int column = 0; row >= 0 && column < weights.size(); column++) {
            int rank = table.rank(column, row);
            float vote =
                    rank == CandidateTable.ABSENT ? -1 : weights.get(column).vote(rank);
            if (vote > best) {
                best = vote;
                strongest = table.sources().get(column);
            }
        }
        return strongest;
    }
}
