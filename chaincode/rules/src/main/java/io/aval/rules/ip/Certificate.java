package io.aval.rules.ip;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A valuation certificate: who values which right at what, and the digests by which anyone entitled can recompute it.
 *
 * @param day when it was issued
 * @param successor the certificate that supersedes it, if one does
 */
public record Certificate(
        RecordId right,
        Account valuer,
        Valuation valuation,
        BusinessDay day,
        State state,
        @Nullable RecordId successor) implements Body {

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

    /** Whether it can be relied on that day. */
    public boolean valid(BusinessDay day) {
        return state == State.VALID && !day.isAfter(valuation.validUntil());
    }
}
