package io.aval.rules.appraisal.quality;

import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.util.List;

/**
 * How experts compared the children of one node by pairs (判断矩阵): row after row of the matrix, each entry a whole
 * number 1 to 9 or one over it.
 *
 * @param node the path of the node whose children are compared; {@code root} for the heads
 */
public record Judgement(
        @Text(max = 100) String node,
        @Size(min = 4, max = 100) List<@Text(max = 3, pattern = "[1-9]|1/[2-9]") String> entries) {

    /** Throws {@link IllegalArgumentException} if the entries are no square that mirrors itself. */
    public Judgement {
        int size = size(entries.size());
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (!mirror(entries.get(i * size + j)).equals(entries.get(j * size + i))) {
                    throw new IllegalArgumentException("no pairwise comparison");
                }
            }
        }
    }

    /** The comparison as numbers. */
    double[][] matrix() {
        int size = size(entries.size());
        double[][] matrix = new double[size][size];
        for (int i = 0; i < entries.size(); i++) {
            String entry = entries.get(i);
            int digit = entry.charAt(entry.length() - 1) - '0';
            matrix[i / size][i % size] = entry.length() == 1 ? digit : 1.0 / digit;
        }
        return matrix;
    }

    private static int size(int entries) {
        int size = 1;
        while (size * size < entries) {
            size++;
        }
        if (size * size != entries) {
            throw new IllegalArgumentException("no square");
        }
        return size;
    }

    private static String mirror(String entry) {
        if (entry.equals("1")) {
            return entry;
        }
        return entry.length() == 1 ? "1/" + entry : entry.substring(2);
    }
}
