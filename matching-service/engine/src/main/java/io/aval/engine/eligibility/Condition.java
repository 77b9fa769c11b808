package io.aval.engine.eligibility;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Refusal;

/**
 * One condition of all products at once.
 *
 * @param refusal what a product refuses with where the condition fails
 * @param rows which products' condition a demand meets
 */
record Condition(Refusal refusal, Rows rows) {

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
