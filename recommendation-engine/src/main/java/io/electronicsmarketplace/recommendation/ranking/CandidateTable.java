package io.electronicsmarketplace.recommendation.ranking;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.candidate.CandidateSource;
import it.unimi.dsi.fastutil.ints.Int2IntMap;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;
import java.util.List;

/**
 * The union of what several sources proposed: a row per product, a column per source with the product's
 * rank and score there. Rows stand in the order of first mention.
 */
public final class CandidateTable {
    /** Rank of a product that a source did not propose. */
    public static final int ABSENT = -1;

    private final List<CandidateSource> sources;
    private final int[] products;
    private final Int2IntMap rowOf;
    private final int[][] ranks;
    private final float[][] scores;

    private CandidateTable(
            List<CandidateSource> sources, int[] products, Int2IntMap rowOf, int[][] ranks, float[][] scores) {
        this.sources = sources;
        this.products = products;
        this.rowOf = rowOf;
        this.ranks = ranks;
        this.scores = scores;
    }

    /** Joins the lists, which stand in the order of {@code sources}. */
    public static CandidateTable of(List<CandidateSource> sources, List<CandidateList> lists) {
        int rows = lists.stream().mapToInt(CandidateList::size).sum();
        int[] products = new int[rows];
        int[][] ranks = new int[lists.size()][rows];
        float[][] scores = new float[lists.size()][rows];
        for (int[] column : ranks) {
            Arrays.fill(column, ABSENT);
        }
        Int2IntOpenHashMap rowOf = new Int2IntOpenHashMap(rows);
        rowOf.defaultReturnValue(ABSENT);
        int count = 0;
        for (int source = 0; source < lists.size(); source++) {
            CandidateList list = lists.get(source);
            for (int rank = 0; rank < list.size(); rank++) {
                int row = rowOf.putIfAbsent(list.product(rank), count);
                if (row == ABSENT) {
                    row = count++;
                    products[row] = list.product(rank);
                }
                ranks[source][row] = rank;
                scores[source][row] = list.score(rank);
            }
        }
        return new CandidateTable(List.copyOf(sources), Arrays.copyOf(products, count), rowOf, ranks, scores);
    }

    public List<CandidateSource> sources() {
        return sources;
    }

    public int rows() {
        return products.length;
    }

    public int product(int row) {
        return products[row];
    }

    /** The row of a product, or -1 if no source proposed it. */
    public int row(int product) {
        return rowOf.get(product);
    }

    /** The products of all rows, in their order. */
    public int[] products() {
        return products.clone();
    }

    /** Rank of the row's product in the source's list, from 0, or {@link #ABSENT}. */
    public int rank(int source, int row) {
        return ranks[source][row];
    }

    /** Score by the source; 0 where it is absent. */
    public float score(int source, int row) {
        return scores[source][row];
    }
}
