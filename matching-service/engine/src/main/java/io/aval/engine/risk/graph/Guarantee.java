package io.aval.engine.risk.graph;

/**
 * One party stands for another's debt.
 *
 * @param id what evidence calls it; no two guarantees share one
 * @param amountFen fen, positive
 */
public record Guarantee(String id, String guarantor, String debtor, long amountFen) {

    /** Throws {@link IllegalArgumentException} for a party that guarantees itself, and for an amount that is not positive. */
    public Guarantee {
        if (guarantor.equals(debtor) || amountFen <= 0) {
            throw new IllegalArgumentException("two parties and a positive amount");
        }
    }
}
