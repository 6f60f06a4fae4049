package io.electronicsmarketplace.recommendation.ranking;

import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.List;

/** Which source's vote for a product weighed most in a blend: what is told as the item's source. */
public final class Votes {
    private final Int2ObjectMap<CandidateSource> strongest = new Int2ObjectOpenHashMap<>();

    public Votes(CandidateTable table, List<SourceWeight> blend) {
        List<SourceWeight> weights =
                table.sources().stream().map(source -> weight(source, blend)).toList();
        for (int row = 0; row < table.rows(); row++) {
            float best = -1;
            for (int column = 0; column < weights.size(); column++) {
                int rank = table.rank(column, row);
                float vote =
                        rank == CandidateTable.ABSENT ? -1 : weights.get(column).vote(rank);
                if (vote > best) {
                    best = vote;
                    strongest.put(table.product(row), table.sources().get(column));
                }
            }
        }
    }

    private static SourceWeight weight(CandidateSource source, List<SourceWeight> blend) {
        return blend.stream()
                .filter(weight -> weight.source() == source)
                .findFirst()
                .orElse(new SourceWeight(source, 0, 1));
    }

    /** The source of a product; popularity for one that no source proposed. */
    public CandidateSource of(int product) {
        return strongest.getOrDefault(product, CandidateSource.POPULARITY);
    }
}
