package io.aval.rules.encumbrance;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Account;
import org.jspecify.annotations.Nullable;

/**
 * A pledge, or the reservation of one.
 *
 * @param state free, reserved or registered
 * @param pledgee for whom; absent if free
 * @param until last day of a reservation; absent unless reserved
 */
public record Encumbrance(
        State state, @Nullable Account pledgee, @Nullable BusinessDay until) {

    /** Nothing lies on it. */
    public static final Encumbrance FREE = new Encumbrance(State.FREE, null, null);

    /** The states. */
    public enum State {
        FREE,
        RESERVED,
        REGISTERED
    }

    /** Rejects what is neither free, nor reserved for somebody until a day, nor registered for somebody. */
    public Encumbrance {
        if ((state == State.FREE) != (pledgee == null) || (state == State.RESERVED) != (until != null)) {
            throw new IllegalArgumentException("pledgee and day do not fit the state");
        }
    }

    public static Encumbrance reserved(Account pledgee, BusinessDay until) {
        return new Encumbrance(State.RESERVED, pledgee, until);
    }

    public static Encumbrance registered(Account pledgee) {
        return new Encumbrance(State.REGISTERED, pledgee, null);
    }

    /** What it is on that day: a reservation lapses when its last day is over. */
    public Encumbrance asOf(BusinessDay day) {
        return until != null && day.isAfter(until) ? FREE : this;
    }

    public boolean free() {
        return state == State.FREE;
    }
}
