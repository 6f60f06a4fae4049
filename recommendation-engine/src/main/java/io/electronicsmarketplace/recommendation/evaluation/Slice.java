package io.electronicsmarketplace.recommendation.evaluation;

/**
 * A part of the queries.
 *
 * @param member whether each query belongs to it
 */
public record Slice(String name, boolean[] member) {

    static boolean[] not(boolean[] member) {
        boolean[] others = new boolean[member.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = !member[i];
        }
        return others;
    }

    /** The elements of {@code values} that belong to members. */
    public double[] of(double[] values) {
        double[] selected = new double[size()];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (member[i]) {
                selected[next++] = values[i];
            }
        }
        return selected;
    }

    /** The same for integers. */
    public int[] of(int[] values) {
        int[] selected = new int[size()];
        int next = 0;
        for (int i = 0; i < values.length; i++) {
            if (member[i]) {
                selected[next++] = values[i];
            }
        }
        return selected;
    }

    public int size() {
        int size = 0;
        for (boolean is : member) {
            size += is ? 1 : 0;
        }
        return size;
    }
}
