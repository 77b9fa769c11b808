package io.aval.engine.allocation;

/**
 * A limit that does not nest with the others, as on a region across a bank's industries.
 *
 * @param limit most that its pairs may trade together, fen, 0 or more
 * @param pairs the pairs that it counts, each once
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on and never compared.
public record Crossing(long limit, int[] pairs) {

    /** Checks the limit. */
    public Crossing {
        if (limit < 0) {
            throw new IllegalArgumentException("limit of a crossing cap is negative");
        }
    }
}
