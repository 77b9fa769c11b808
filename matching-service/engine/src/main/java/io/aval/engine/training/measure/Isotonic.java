package io.aval.engine.training.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * The best ascending probability: pooled adjacent violators. For comparing calibrations on a card; a served model has a
 * smooth one.
 *
 * <p>Source: M. Ayer and others, "An empirical distribution function for sampling with incomplete information" (1955).
 *
 * @param upTo ascending scores at which blocks end
 * @param probability of each block
 */
public record Isotonic(List<Double> upTo, List<Double> probability) {

    private record Block(double end, double defaults, double rows) {
        double mean() {
            return defaults / rows;
        }
    }

    /** Copies. */
    public Isotonic {
        upTo = List.copyOf(upTo);
        probability = List.copyOf(probability);
    }

    /** Fits. */
    public static Isotonic fit(double[] scores, boolean[] bad) {
        List<Block> blocks = new ArrayList<>();
        for (int row : Order.ascending(scores)) {
            Block block = new Block(scores[row], bad[row] ? 1 : 0, 1);
            while (!blocks.isEmpty()
                    && (blocks.getLast().end() == block.end()
                            || blocks.getLast().mean() >= block.mean())) {
                Block before = blocks.removeLast();
                block = new Block(block.end(), before.defaults() + block.defaults(), before.rows() + block.rows());
            }
            blocks.add(block);
        }
        return new Isotonic(
                blocks.stream().map(Block::end).toList(),
                blocks.stream().map(Block::mean).toList());
    }

    /** The probability of a score. */
    public double at(double score) {
        int low = 0;
        int high = upTo.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (upTo.get(middle) < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return probability.get(low);
    }
}
