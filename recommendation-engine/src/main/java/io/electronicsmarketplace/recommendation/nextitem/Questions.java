package io.electronicsmarketplace.recommendation.nextitem;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Prefixes of past sessions, and what was known when they are asked.
 *
 * @param targets the position in the index of each question's answer
 * @param known counts of what was known, for each question
 */
record Questions(ClickIndex index, int[] targets, List<ClickCounts> known) {

    /**
     * Questions of sessions {@code from} to {@code to}, exclusive, cut into windows: what was known is what lies before
     * the window.
     *
     * @param most how many at most; of more, a sample
     */
    static Questions of(ClickIndex index, int from, int to, int windows, int most, SplittableRandom random) {
        IntArrayList targets = new IntArrayList();
        for (int session = from; session < to; session++) {
            for (int at = index.starts()[session] + 1; at < index.starts()[session + 1]; at++) {
                targets.add(at);
            }
        }
        int[] drawn = drawn(targets.toIntArray(), most, random);
        List<ClickCounts> known = new ArrayList<>();
        for (int window = 0; window < windows; window++) {
            int start = border(from, to, window, windows);
            int end = index.starts()[border(from, to, window + 1, windows)];
            if (known.size() < drawn.length && drawn[known.size()] < end) {
                ClickCounts counts = ClickCounts.of(index, start);
                while (known.size() < drawn.length && drawn[known.size()] < end) {
                    known.add(counts);
                }
            }
        }
        return new Questions(index, drawn, known);
    }

    private static int border(int from, int to, int window, int windows) {
        return from + (int) ((long) (to - from) * window / windows);
    }

    /** Each is kept with the same chance, in order (Knuth, The Art of Computer Programming 2, algorithm S). */
    private static int[] drawn(int[] all, int most, SplittableRandom random) {
        int[] kept = new int[Math.min(most, all.length)];
        int count = 0;
        for (int number = 0; count < kept.length; number++) {
            if (random.nextInt(all.length - number) < kept.length - count) {
                kept[count++] = all[number];
            }
        }
        return kept;
    }

    /** Those of every second session, the first with {@code half} 0 and the others with 1. */
    Questions half(int half) {
        int[] numbers = IntStream.range(0, targets.length)
                .filter(question -> session(question) % 2 == half)
                .toArray();
        return new Questions(
                index,
                IntStream.of(numbers).map(question -> targets[question]).toArray(),
                IntStream.of(numbers).mapToObj(known::get).toList());
    }

    int session(int question) {
        return index.sessionOf()[targets[question]];
    }

    int size() {
        return targets.length;
    }

    int[] prefix(int question) {
        int at = targets[question];
        return Arrays.copyOfRange(index.items(), index.starts()[index.sessionOf()[at]], at);
    }

    int target(int question) {
        return index.items()[targets[question]];
    }
}
