package io.aval.engine.audit;

import java.util.Locale;

/**
 * One thing wrong with a claim.
 *
 * @param kind what is wrong
 * @param detail where, in identifiers and numbers
 */
public record Violation(Kind kind, String detail) {

    /** The two for people, such as {@code row changed: demand 7a}. */
    public String sentence() {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + detail;
    }

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
        /** A part's pair is eligible, but not among those that the run kept for the demand. */
        NOT_A_CANDIDATE,
        /** A pair trades less than nothing. */
        BELOW_NOTHING,
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
        /** The parts under a cap are above it. */
        ABOVE_CAP,
        /** Caps cross, so that no pair can be judged, and the run claims more than to keep its limits. */
        CAPS_CROSS,
        /** The run claims less than its mode promises on these inputs. */
        CLAIM_TOO_WEAK,
        /** A part is below its product's smallest ticket, in a mode that promises to keep it. */
        BELOW_TICKET,
        /** A demand is served in part or by several products, in a mode that promises all by one. */
        SPLIT_DEMAND,
        /** Something is allocated in a mode that only recommends. */
        ALLOCATED,
        /** A pair that would both rather trade more. */
        BLOCKING_PAIR,
        /** An optimum is claimed without prices. */
        PRICES_ABSENT,
        /** The prices do not fit the limits in number, or one is negative or absurdly high. */
        PRICE_RANGE,
        /** A limit has a price though it is not reached. */
        PRICE_IDLE,
        /** A pair trades what the prices forbid, or leaves what they demand. */
        NOT_OPTIMAL,
        /** The solution's amounts do not run along the problem's pairs. */
        WRONG_LENGTH,
        /** The claimed count of refused pairs differs from the recount. */
        REASON_COUNT,
        /** The claimed digest of the inputs differs. */
        INPUTS_DIGEST,
        /** The claimed digest of the result differs. */
        RESULT_DIGEST,
        /** The root of the inputs that is claimed, or handed over, is not the right one. */
        INPUTS_ROOT,
        /** The root of the result that is claimed, or handed over, is not the right one. */
        RESULT_ROOT,
        /** A row handed over does not stand under the root. */
        ROW_NOT_UNDER_ROOT,
        /** A row of the inputs is not what its owner entered. */
        ROW_CHANGED,
        /** A row that its owner entered was not handed over. */
        ROW_MISSING,
        /** A row handed over is not the party's own, or stands twice. */
        ROW_FOREIGN,
        /** An outcome answers another row than the one beside it. */
        OUTCOME_MISPLACED,
        /** An outcome's sum, status or reason does not follow from its parts and its row. */
        OUTCOME_WRONG
    }
}
