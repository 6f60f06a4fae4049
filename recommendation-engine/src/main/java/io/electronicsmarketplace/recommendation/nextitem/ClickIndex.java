package io.electronicsmarketplace.recommendation.nextitem;

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
 * @param ages how sessions fade
 */
record ClickIndex(
        int[] starts,
        int[] items,
        int[] sessionOf,
        boolean[] last,
        int[] postingStarts,
        int[] postings,
        AgeDecays ages) {

    /** @param sessions oldest first, each with its oldest product first; products count from 0 */
    static ClickIndex of(int products, List<int[]> sessions) {
        int[] starts = new int[sessions.size() + 1];
        for (int session = 0; session < sessions.size(); session++) {
            starts[session + 1] = starts[session] + sessions.get(session).length;
        }
        int[] items = new int[starts[sessions.size()]];
        int[] sessionOf = new int[items.length];
        boolean[] last = new boolean[items.length];
        int[] postingStarts = new int[products + 1];
        int[] seenIn = new int[products];
        for (int session = 0; session < sessions.size(); session++) {
            System.arraycopy(sessions.get(session), 0, items, starts[session], sessions.get(session).length);
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
        for (int at = 0; at < items.length; at++) {
            postings[next[items[at]]++] = at;
        }
        return new ClickIndex(starts, items, sessionOf, last, postingStarts, postings, AgeDecays.of(sessions.size()));
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
