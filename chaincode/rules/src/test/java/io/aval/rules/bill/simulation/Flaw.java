package io.aval.rules.bill.simulation;

import io.aval.rules.act.Facts;
import io.aval.rules.act.Ruling;
import io.aval.rules.law.Envelope;
import java.util.Optional;

/** The seam at which a ledger can go wrong; this one does not. */
interface Flaw {

    Flaw NONE = new Flaw() {};

    /** The facts as the judge sees them. */
    default Facts facts(Envelope envelope, Facts facts) {
        return facts;
    }

    /** The ruling as the ledger takes it. */
    default Ruling ruling(Envelope envelope, Facts facts, Ruling ruling) {
        return ruling;
    }

    /** What a refused envelope leaves behind. */
    default Optional<Ruling.Write> left(Envelope envelope) {
        return Optional.empty();
    }

    /** Whether versions, day and freezes that were read are compared when a transaction is validated. */
    default boolean validates() {
        return true;
    }

    /** Whether a request is remembered. */
    default boolean remembers() {
        return true;
    }

    /** Whether a number is held by one record only. */
    default boolean claims() {
        return true;
    }
}
