package io.electronicsmarketplace.recommendation.reranking;

import io.electronicsmarketplace.recommendation.candidate.CandidateList;
import io.electronicsmarketplace.recommendation.data.ProductLine;
import io.electronicsmarketplace.recommendation.data.Products;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * Keeps a screen from filling with variants of one product: at most {@code perLine} of a product line
 * within the first {@code screen} places, any
 * number if it is 0. Whatever is over moves behind the screen in its old order;
 * nothing is lost.
 */
public record ProductLineCap(int perLine, int screen) {

    /** Twenty products are a screen. */
    public static final int SCREEN = 20;

    /** The list with the cap applied. Costs one pass over what comes before the screen is full. */
    public CandidateList apply(CandidateList list, Products products) {
        if (perLine == 0) {
            return list;
        }
        CandidateList kept = new CandidateList();
        CandidateList over = new CandidateList();
        Long2IntOpenHashMap seen = new Long2IntOpenHashMap();
        int rank = 0;
        for (; rank < list.size() && kept.size() < screen; rank++) {
            long line = products.lines().get(list.product(rank));
            boolean fits = line == ProductLine.NONE || seen.addTo(line, 1) < perLine;
            (fits ? kept : over).add(list.product(rank), list.score(rank));
        }
        append(over, 0, kept);
        append(list, rank, kept);
        return kept;
    }

    private static void append(CandidateList from, int start, CandidateList to) {
        for (int rank = start; rank < from.size(); rank++) {
            to.add(from.product(rank), from.score(rank));
        }
    }
}
