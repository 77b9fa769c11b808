package io.aval.rules.ip;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.evaluation.Evaluated;
import io.aval.rules.evaluation.Evaluation;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A valuation certificate: who values which right at what, and the digests by which anyone entitled can recompute it.
 *
 * @param day when it was issued
 * @param successor the certificate that supersedes it, if one does
 * @param evaluation what was evaluated by what; absent from certificates of before evaluations were recomputed
 */
public record Certificate(
        RecordId right,
        Account valuer,
        Valuation valuation,
        BusinessDay day,
        State state,
        @Nullable RecordId successor,
        @Nullable Evaluation evaluation)
        implements Evaluated {

    /** The states. */
    public enum State {
        VALID,
        SUPERSEDED,
        REVOKED
    }

    @Override
    public Kind kind() {
        return Kind.CERTIFICATE;
    }

    @Override
    public RecordId subject() {
        return right;
    }

    @Override
    public Account assessor() {
        return valuer;
    }

    @Override
    public boolean agrees() {
        return evaluation == null || valuation.equals(Valuation.of(evaluation, valuation.validUntil()));
    }

    @Override
    public BusinessDay validUntil() {
        return valuation.validUntil();
    }

    /** Whether it can be relied on that day. */
    public boolean valid(BusinessDay day) {
        return state == State.VALID && !day.isAfter(valuation.validUntil());
    }

    Certificate ended(State next, @Nullable RecordId heir) {
        return new Certificate(right, valuer, valuation, day, next, heir, evaluation);
    }
}
