package io.aval.engine.audit;

/**
 * One thing wrong with a claim.
 *
 * @param kind what is wrong
 * @param detail where, in identifiers and numbers
 */
public record Violation(Kind kind, String detail) {
    /** The kinds of what can be wrong. */
    public enum Kind {
        /** A part names a demand that the market does not have. */
        UNKNOWN_DEMAND,
        /** A part names a product that the market does not have. */
        UNKNOWN_PRODUCT,
        /** Two parts are of the same demand and product. */
        PAIR_TWICE,
        /** A part's pair is not eligible. */
        INELIGIBLE_PAIR,
        /** A part's rate is not the product's for this demand. */
        WRONG_RATE,
        /** A part is above the pair's capacity. */
        ABOVE_CAPACITY,
        /** A demand's parts are above its amount. */
        ABOVE_AMOUNT,
        /** A demand has more parts than it allows. */
        TOO_MANY_PARTS,
        /** A product's parts are above its budget. */
        ABOVE_BUDGET,
        /** A pair would both rather trade more. */
        BLOCKING_PAIR,
        /** The claimed count of refused pairs differs from the recount. */
        REASON_COUNT,
        /** The claimed digest of the inputs differs. */
        INPUTS_DIGEST,
        /** The claimed digest of the result differs. */
        RESULT_DIGEST
    }
}
