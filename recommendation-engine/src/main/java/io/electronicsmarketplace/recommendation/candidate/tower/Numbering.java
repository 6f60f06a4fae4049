package io.electronicsmarketplace.recommendation.candidate.tower;

import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;

/**
 * The distinct values of a stretch of an array, numbered in the order in which they come.
 *
 * @param numbers the number of each value of the stretch
 * @param values the value of each number
 * @param times how often it comes
 */
record Numbering(int[] numbers, int[] values, int[] times) {

    static Numbering of(int[] array, int from, int to) {
        int[] numbers = new int[to - from];
        Int2IntOpenHashMap numberOf = new Int2IntOpenHashMap();
        numberOf.defaultReturnValue(-1);
        IntArrayList values = new IntArrayList();
        for (int at = from; at < to; at++) {
            int number = numberOf.putIfAbsent(array[at], values.size());
            if (number < 0) {
                number = values.size();
                values.add(array[at]);
            }
            numbers[at - from] = number;
        }
        int[] times = new int[values.size()];
        for (int number : numbers) {
            times[number]++;
        }
        return new Numbering(numbers, values.toIntArray(), times);
    }

    int count() {
        return values.length;
    }
}
