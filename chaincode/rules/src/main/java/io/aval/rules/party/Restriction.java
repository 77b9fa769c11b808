package io.aval.rules.party;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.record.Body;

/** A record that may forbid acts in a party's name. */
public interface Restriction extends Body {

    /**
     * Whether it forbids the act altogether on that day.
     *
     * @param act published name
     */
    boolean forbids(String act, BusinessDay day);
}
