package io.aval.rules.margin;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * A financier's call for more security. The figures are those of the day of the call.
 *
 * @param limitBp largest loan for the value, basis points
 * @param ltvBp loan to value, basis points, rounded up
 * @param outstandingFen what was owed, fen
 * @param valueFen value of what secured it, fen
 * @param day when it was made
 * @param until last day on which a cure can be offered
 * @param enforceable first day on which enforcement may start
 * @param cure what the borrower has offered; kept once it is accepted
 * @param refusal why the last offer was refused; absent if none was
 */
public record MarginCall(
        RecordId agreement,
        Account borrower,
        Account financier,
        @Range(min = 1, max = 10_000) int limitBp,
        @Range(max = Json.MAX_NUMBER) long ltvBp,
        @Range(max = Json.MAX_NUMBER) long outstandingFen,
        @Range(max = Json.MAX_NUMBER) long valueFen,
        BusinessDay day,
        BusinessDay until,
        BusinessDay enforceable,
        State state,
        @Nullable Cure cure,
        @Nullable @Text(max = 200) String refusal)
        implements Body {

    /** Working days that a borrower has at the least. */
    public static final int CURE_DAYS = 10;

    /** Working days that a financier may give at the most. */
    public static final int MOST_CURE_DAYS = 60;

    /** Working days after the last day of cure in which drawing is stopped and enforcement may not start yet. */
    public static final int GRACE_DAYS = 5;

    /** The states. */
    public enum State {
        /** The borrower may offer a cure. */
        OPEN,
        /** A cure offered in time waits for the financier, however long that takes it. */
        OFFERED,
        /** Accepted. */
        CURED,
        /** The days of cure are over: nothing more is drawn. */
        STOPPED,
        /** Enforcement may start. */
        ENFORCEABLE,
        /** Taken back: the value has recovered, or the financier thinks better of it. */
        WITHDRAWN
    }

    @Override
    public Kind kind() {
        return Kind.MARGIN_CALL;
    }

    /** What time has made of it by that day, whether anybody has written it down or not. */
    public MarginCall asOf(BusinessDay today) {
        return switch (state) {
            case OPEN, STOPPED -> {
                if (!today.isBefore(enforceable)) {
                    yield with(State.ENFORCEABLE);
                }
                yield today.isAfter(until) ? with(State.STOPPED) : this;
            }
            case OFFERED, CURED, ENFORCEABLE, WITHDRAWN -> this;
        };
    }

    /** Whether anything can still become of it. */
    public boolean pending() {
        return state != State.CURED && state != State.WITHDRAWN;
    }

    /** Whether it stops drawing. */
    public boolean stopsDrawing() {
        return state == State.STOPPED || state == State.ENFORCEABLE;
    }

    MarginCall with(State next) {
        return with(next, until, enforceable, cure, refusal);
    }

    MarginCall offered(Cure offer) {
        return with(State.OFFERED, until, enforceable, offer, null);
    }

    /** Open again; a refusal after the last day leaves the borrower the day on which it comes. */
    MarginCall refused(String reason, BusinessDay today, Conventions conventions) {
        BusinessDay last = today.isAfter(until) ? today : until;
        return with(State.OPEN, last, later(last, GRACE_DAYS, conventions), null, reason);
    }

    private MarginCall with(
            State next, BusinessDay last, BusinessDay first, @Nullable Cure offer, @Nullable String reason) {
        return new MarginCall(
                agreement,
                borrower,
                financier,
                limitBp,
                ltvBp,
                outstandingFen,
                valueFen,
                day,
                last,
                first,
                next,
                offer,
                reason);
    }

    /** The day that many working days later. */
    static BusinessDay later(BusinessDay from, int workingDays, Conventions conventions) {
        BusinessDay day = from;
        for (int i = 0; i < workingDays; i++) {
            day = conventions.next(day);
        }
        return day;
    }
}
