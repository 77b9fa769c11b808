package io.aval.engine.eligibility;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Refusal;

/**
 * One condition of all products at once: rows of bits, and for products of which the rows do not say all a look at each that
 * is left.
 *
 * @param refusal what a product refuses with where the condition fails
 * @param rows which products' condition a demand meets, some of them perhaps only as far as rows can tell
 * @param rest the last word on those
 */
record Condition(Refusal refusal, Rows rows, SingleChecks rest) {

    /** A condition of which the rows say all. */
    Condition(Refusal refusal, Rows rows) {
        this(refusal, rows, SingleChecks.NONE);
    }

    /** Clears the candidates whose condition the demand does not meet. */
    void narrow(long[] candidates, Demand demand, Scratch scratch) {
        Bitmap.and(candidates, rows.row(demand, scratch));
        rest.narrow(candidates, demand);
    }

    /** {@return whether the demand meets this product's condition} */
    boolean holds(Demand demand, int product, Scratch scratch) {
        return Bitmap.has(rows.row(demand, scratch), product) && rest.holds(demand, product);
    }

    /** A table of rows, looked up by a demand. */
    interface Rows {
        /** {@return the products whose condition the demand meets: not to be changed, perhaps in the scratch} */
        long[] row(Demand demand, Scratch scratch);
    }

    /** Room for rows that must be put together. */
    static final class Scratch {
        final long[] first;
        final long[] second;

        Scratch(int words) {
            first = new long[words];
            second = new long[words];
        }
    }
}
