package io.aval.rules.bill;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Range;
import org.jspecify.annotations.Nullable;

/**
 * On what a recourse is founded (追索通知).
 *
 * @param ground why there is recourse without a refusal; absent after one
 * @param evidence digest of the proof: the refusal, or the court's or authority's document
 * @param costsFen costs of the notices and of the proof
 */
public record Notice(
        @Nullable Ground ground,
        Digest evidence,
        @Range(max = Payment.MAX_FEN) long costsFen) {

    /** Why there is recourse without a refusal (非拒付追索). */
    public enum Ground {
        /** The acceptor is bankrupt. */
        RC00,
        /** The acceptor was ordered to close. */
        RC01
    }
}
