package io.aval.rules.appraisal.quality;

import java.util.Arrays;
import java.util.List;

/**
 * Weights from pairwise comparison, with how consistent it is.
 *
 * <p>Source: T. Saaty, "The Analytic Hierarchy Process" (1980): {@code Aw = λw}, {@code CI = (λ−n)/(n−1)},
 * {@code CR = CI/RI}.
 *
 * @param weights the principal eigenvector, its sum 1
 * @param eigenvalue λ
 * @param ratio CR; consistent below 0.1
 */
public record Comparison(List<Double> weights, double eigenvalue, double ratio) {

    /** From how much on judgements contradict each other too much. */
    public static final double INCONSISTENT = 0.1;

    private static final double[] RANDOM_INDEX = {0, 0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};
    private static final int ROUNDS = 500;

    /**
     * By power iteration, always of {@value #ROUNDS} rounds.
     *
     * @param matrix square, 2 to 10 rows, positive
     * @throws IllegalArgumentException if it has another size
     */
    public static Comparison of(double[][] matrix) {
        int size = matrix.length;
        if (size < 2 || size >= RANDOM_INDEX.length) {
            throw new IllegalArgumentException("2 to 10 rows");
        }
        double[] weights = new double[size];
        Arrays.fill(weights, 1.0 / size);
        double eigenvalue = size;
        for (int round = 0; round < ROUNDS; round++) {
            double[] next = times(matrix, weights);
            eigenvalue = sum(next);
            for (int i = 0; i < size; i++) {
                weights[i] = next[i] / eigenvalue;
            }
        }
        double index = (eigenvalue - size) / (size - 1);
        double random = RANDOM_INDEX[size];
        List<Double> list = Arrays.stream(weights).boxed().toList();
        return new Comparison(list, eigenvalue, random > 0 ? index / random : 0);
    }

    /** Whether its judgements agree well enough to be used. */
    public boolean consistent() {
        return ratio < INCONSISTENT;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) {
            for (int j = 0; j < vector.length; j++) {
                product[i] += matrix[i][j] * vector[j];
            }
        }
        return product;
    }

    private static double sum(double[] numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum;
    }
}
