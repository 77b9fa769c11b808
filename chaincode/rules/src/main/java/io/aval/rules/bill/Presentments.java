package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import org.jspecify.annotations.Nullable;

/**
 * What became of presenting a bill, from which follows whom its holder may pursue.
 *
 * <p>Of each window the last failure stands here and no recourse needs the one before: whom the holder reaches follows from
 * the window alone, and the time of limitation (art. 17) runs from the last refusal. The one before is not lost. A bill is
 * presented again only by an act, which writes the failure down first, so it stands in an earlier version of the bill, whose
 * digest the ledger shows and which an evidence pack can open; and everybody who signed has its own notice of it, whose
 * {@link io.aval.rules.record.Hop#previous()} ties it to the chain ({@link Dishonour#NOTICE}).
 *
 * @param early the last one before the due day
 * @param inWindow the last one from the due day to the end of the presentment window
 * @param late the last one after the window
 */
public record Presentments(
        @Nullable Dishonour early,
        @Nullable Dishonour inWindow,
        @Nullable Dishonour late) {

    /** None yet. */
    static final Presentments NONE = new Presentments(null, null, null);

    /** Whom a holder may pursue (rulebook: codes 200512, 200412, 210312, 210412 of the migrated bills). */
    public enum Reach {
        /** Nobody: a refusal before the due day only; the bill is to be presented again. */
        NOBODY,
        /** Only drawer, acceptor and their guarantors: refused late, never presented in time. */
        PRINCIPALS,
        /** Everybody before the holder. */
        ALL
    }

    public Reach reach() {
        if (inWindow != null) {
            return Reach.ALL;
        }
        return late != null ? Reach.PRINCIPALS : Reach.NOBODY;
    }

    /** When the refusal was that the reach rests on; absent if it reaches nobody. */
    public @Nullable BusinessDay refusedOn() {
        if (inWindow != null) {
            return inWindow.day();
        }
        return late != null ? late.day() : null;
    }

    /** Whether the acceptor has agreed before and the money did not come. */
    boolean unsettled() {
        Dishonour last = late != null ? late : inWindow != null ? inWindow : early;
        return last != null && last.cause() == Dishonour.Cause.UNSETTLED;
    }

    /** With one more. */
    Presentments with(Dishonour dishonour, BusinessDay due, BusinessDay windowEnd) {
        if (dishonour.day().isBefore(due)) {
            return new Presentments(dishonour, inWindow, late);
        }
        return dishonour.day().isAfter(windowEnd)
                ? new Presentments(early, inWindow, dishonour)
                : new Presentments(early, dishonour, late);
    }
}
