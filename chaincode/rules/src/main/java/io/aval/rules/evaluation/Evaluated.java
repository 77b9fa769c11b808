package io.aval.rules.evaluation;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/** A record that rests on an evaluation: a certificate of a right, a rating of an enterprise. */
public interface Evaluated extends Body {

    /** The right or the party that was evaluated. */
    RecordId subject();

    /** Who evaluated. */
    Account assessor();

    /** What was evaluated by what; absent from certificates of before evaluations were recomputed. */
    @Nullable
    Evaluation evaluation();

    /** Whether the figures that it states are those of its evaluation. */
    boolean agrees();

    /** The last day on which it may be relied on. */
    BusinessDay validUntil();
}
