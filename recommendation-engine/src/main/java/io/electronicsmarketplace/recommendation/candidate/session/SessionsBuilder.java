package io.electronicsmarketplace.recommendation.candidate.session;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.FloatArray;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.array.LongArray;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Collects sessions in any order. Not safe for use by several threads. */
public final class SessionsBuilder {
    private final int products;
    private final int longest;
    private final IntArrayList items = new IntArrayList();
    private final IntArrayList starts = new IntArrayList(new int[] {0});
    private final LongArrayList ends = new LongArrayList();

    /**
     * @param products how many products there are
     * @param longest how many distinct products a session keeps, the newest
     */
    public SessionsBuilder(int products, int longest) {
        this.products = products;
        this.longest = longest;
    }

    /** Adds a session, oldest product first. One of a single interaction has no next item and is left out. */
    public SessionsBuilder add(int[] session, long endMillis) {
        if (session.length < 2) {
            return this;
        }
        IntLinkedOpenHashSet newestFirst = new IntLinkedOpenHashSet();
        for (int i = session.length - 1; i >= 0 && newestFirst.size() < longest; i--) {
            newestFirst.add(session[i]);
        }
        int[] distinct = newestFirst.toIntArray();
        items.addElements(items.size(), IntArrays.reverse(distinct));
        starts.add(items.size());
        ends.add(endMillis);
        return this;
    }

    /** @param perProduct how many sessions a product's posting list keeps, the newest */
    public Sessions build(int perProduct) {
        int[] order = new int[ends.size()];
        for (int session = 0; session < order.length; session++) {
            order[session] = session;
        }
        // Stable, so that sessions that end at once stay in the order in which they came.
        IntArrays.mergeSort(order, (left, right) -> Long.compare(ends.getLong(left), ends.getLong(right)));
        int[] sortedStarts = new int[order.length + 1];
        int[] sortedItems = new int[items.size()];
        long[] sortedEnds = new long[order.length];
        for (int session = 0; session < order.length; session++) {
            int start = starts.getInt(order[session]);
            int length = starts.getInt(order[session] + 1) - start;
            items.getElements(start, sortedItems, sortedStarts[session], length);
            sortedStarts[session + 1] = sortedStarts[session] + length;
            sortedEnds[session] = ends.getLong(order[session]);
        }
        Csr sorted = new Csr(IntArray.of(sortedStarts), IntArray.of(sortedItems));
        return new Sessions(sorted, LongArray.of(sortedEnds), postings(sorted, perProduct), rarity(sorted));
    }

    private Csr postings(Csr sessions, int perProduct) {
        int[] occurrences = occurrences(sessions);
        int[] starts = new int[products + 1];
        for (int product = 0; product < products; product++) {
            starts[product + 1] = starts[product] + Math.min(occurrences[product], perProduct);
        }
        int[] postings = new int[starts[products]];
        int[] next = new int[products];
        System.arraycopy(starts, 1, next, 0, products);
        for (int session = sessions.rows() - 1; session >= 0; session--) {
            for (int at = sessions.start(session); at < sessions.end(session); at++) {
                int product = sessions.column(at);
                if (next[product] > starts[product]) {
                    postings[--next[product]] = session;
                }
            }
        }
        return new Csr(IntArray.of(starts), IntArray.of(postings));
    }

    private FloatArray rarity(Csr sessions) {
        int[] occurrences = occurrences(sessions);
        float[] rarity = new float[products];
        for (int product = 0; product < products; product++) {
            rarity[product] =
                    occurrences[product] == 0 ? 0 : (float) Math.log((double) sessions.rows() / occurrences[product]);
        }
        return FloatArray.of(rarity);
    }

    private int[] occurrences(Csr sessions) {
        int[] occurrences = new int[products];
        for (int at = 0; at < sessions.entries(); at++) {
            occurrences[sessions.column(at)]++;
        }
        return occurrences;
    }
}
