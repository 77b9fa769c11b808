package io.aval.engine.index;

import java.util.List;

/**
 * What goes into the index at once or not at all.
 *
 * @param steps transactions in the ledger's order
 * @param arrivals late deposits of transactions taken in before
 */
public record Batch(List<Step> steps, List<Arrival> arrivals) {

    public Batch {
        steps = List.copyOf(steps);
        arrivals = List.copyOf(arrivals);
    }

    /** A batch of transactions alone. */
    public static Batch of(Step... steps) {
        return new Batch(List.of(steps), List.of());
    }
}
