package io.electronicsmarketplace.recommendation.nextitem;

import io.electronicsmarketplace.recommendation.array.Csr;
import io.electronicsmarketplace.recommendation.array.IntArray;
import io.electronicsmarketplace.recommendation.bundle.BundleReader;
import io.electronicsmarketplace.recommendation.bundle.BundleWriter;
import java.util.List;

/**
 * Past sessions in the order of time, and where each product was clicked. The order of sessions stands for
 * time, so that a model can be asked what it would have said when only the first so many were known.
 *
 * @param starts where each session begins in {@code items}, and the number of clicks at the end
 * @param items clicked products, repetitions included
 * @param sessionOf the session of each click
 * @param last whether the session does not click the product again
 * @param postingStarts where each product begins in {@code postings}, and the number of clicks at the end
 * @param postings positions in {@code items} where the product was clicked, ascending
 * @param postingSessions the session of each posting, side by side for walks that go down a product's postings
 * @param ages how sessions fade
 */
record ClickIndex(
        int[] starts,
        int[] items,
        int[] sessionOf,
        boolean[] last,
        int[] postingStarts,
        int[] postings,
        int[] postingSessions,
        AgeDecays ages) {

    /** @param sessions oldest first, each with its oldest product first; products count from 0 */
    static ClickIndex of(int products, List<int[]> sessions) {
        int[] starts = new int[sessions.size() + 1];
        for (int session = 0; session < sessions.size(); session++) {
            starts[session + 1] = starts[session] + sessions.get(session).length;
        }
        int[] items = new int[starts[sessions.size()]];
        for (int session = 0; session < sessions.size(); session++) {
            System.arraycopy(sessions.get(session), 0, items, starts[session], sessions.get(session).length);
        }
        return of(products, starts, items);
    }

    private static ClickIndex of(int products, int[] starts, int[] items) {
        int[] sessionOf = new int[items.length];
        boolean[] last = new boolean[items.length];
        int[] postingStarts = new int[products + 1];
        int[] seenIn = new int[products];
        for (int session = 0; session < starts.length - 1; session++) {
            for (int at = starts[session + 1] - 1; at >= starts[session]; at--) {
                sessionOf[at] = session;
                last[at] = seenIn[items[at]] <= session;
                seenIn[items[at]] = session + 1;
                postingStarts[items[at] + 1]++;
            }
        }
        for (int product = 0; product < products; product++) {
            postingStarts[product + 1] += postingStarts[product];
        }
        int[] next = postingStarts.clone();
        int[] postings = new int[items.length];
        int[] postingSessions = new int[items.length];
        for (int at = 0; at < items.length; at++) {
            postingSessions[next[items[at]]] = sessionOf[at];
            postings[next[items[at]]++] = at;
        }
        return new ClickIndex(
                starts,
                items,
                sessionOf,
                last,
                postingStarts,
                postings,
                postingSessions,
                AgeDecays.of(starts.length - 1));
    }

    /** Writes the sessions alone; all else follows from them. */
    void write(BundleWriter writer, String name) {
        writer.csr(name, new Csr(IntArray.of(starts), IntArray.of(items)));
    }

    /** Reads what {@link #write} wrote, into memory: a walk jumps from session to session. */
    static ClickIndex read(BundleReader reader, String name, int products) {
        int sessions = reader.ints(name + ".starts").length() - 1;
        Csr clicks = reader.csr(name, sessions, products);
        return of(products, clicks.starts().toArray(), clicks.columns().toArray());
    }

    int sessions() {
        return starts.length - 1;
    }

    int products() {
        return postingStarts.length - 1;
    }

    /** How many postings, from the first of all, are the product's in sessions before {@code known} or another's before it. */
    int postingsEnd(int product, int known) {
        int low = postingStarts[product];
        int high = postingStarts[product + 1];
        int end = starts[known];
        if (low == high || postings[high - 1] < end) {
            return high;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (postings[middle] < end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
