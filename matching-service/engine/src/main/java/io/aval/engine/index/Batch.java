package io.aval.engine.index;

import java.util.List;

/**
 * What goes into the index at once or not at all.
 *
 * @param steps transactions in the ledger's order
 * @param arrivals late deposits of transactions taken in before
 * @param companies files imported in these transactions
 */
public record Batch(List<Step> steps, List<Arrival> arrivals, List<Companies> companies) {

    public Batch {
        steps = List.copyOf(steps);
        arrivals = List.copyOf(arrivals);
        companies = List.copyOf(companies);
    }

    /** A batch of transactions alone. */
    public static Batch of(Step... steps) {
        return new Batch(List.of(steps), List.of(), List.of());
    }
}
