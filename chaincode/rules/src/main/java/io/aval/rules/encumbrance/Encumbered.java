package io.aval.rules.encumbrance;

import io.aval.rules.act.Freeze;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Organisation;
import java.util.Set;

/** A record that can be pledged. */
public interface Encumbered extends Body {

    /** Who may pledge it. */
    Account owner();

    Encumbrance encumbrance();

    /**
     * What time has made of the record by that day: reservations that have lapsed are gone, a bill may have come due.
     *
     * @param freeze what an order said about it
     */
    Encumbered asOf(BusinessDay day, Conventions conventions, Freeze freeze);

    /**
     * Refuses unless a pledge can be put on it on that day.
     *
     * @throws io.aval.rules.refusal.RefusedException with the reason
     */
    void requirePledgeable(BusinessDay day);

    /** The same with another encumbrance. */
    Encumbered with(Encumbrance encumbrance);

    /** Who keeps it: the owner's organisation and the pledgee's, and whoever else its kind says. */
    Set<Organisation> keepers();
}
