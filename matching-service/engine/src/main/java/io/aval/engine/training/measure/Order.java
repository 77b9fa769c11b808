package io.aval.engine.training.measure;

import java.util.Arrays;

/** Orders of numbers. */
final class Order {

    private Order() {}

    /** The indices by ascending number, equal ones in their own order. */
    static int[] ascending(double[] numbers) {
        Integer[] boxed = new Integer[numbers.length];
        Arrays.setAll(boxed, i -> i);
        Arrays.sort(boxed, (left, right) -> Double.compare(numbers[left], numbers[right]));
        int[] order = new int[boxed.length];
        Arrays.setAll(order, i -> boxed[i]);
        return order;
    }

    /** Ranks from 1; equal numbers share the mean of theirs. */
    static double[] midranks(double[] numbers) {
        int[] order = ascending(numbers);
        double[] ranks = new double[numbers.length];
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && numbers[order[to]] == numbers[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
