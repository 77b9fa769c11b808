package io.aval.rules.ip;

import io.aval.rules.act.Freeze;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Text;
import io.aval.rules.encumbrance.Encumbered;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.identifier.RightNumber;
import io.aval.rules.record.Account;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.refusal.Code;
import java.util.Set;
import java.util.TreeSet;

/**
 * A right as its owner registered it.
 *
 * @param number kind and official number in canonical form
 * @param title what the official register calls it
 * @param expires last day on which it is in force
 */
public record Right(
        RightNumber number, @Text(max = 200) String title, Account owner, BusinessDay expires, Encumbrance encumbrance)
        implements Encumbered {

    @Override
    public Kind kind() {
        return Kind.RIGHT;
    }

    @Override
    public Right asOf(BusinessDay day, Conventions conventions, Freeze freeze) {
        Encumbrance now = encumbrance.asOf(day);
        return now.equals(encumbrance) ? this : with(now);
    }

    @Override
    public void requirePledgeable(BusinessDay day) {
        Code.RIGHT_EXPIRED.unless(!day.isAfter(expires), "field", "/expires");
    }

    @Override
    public Right with(Encumbrance next) {
        return new Right(number, title, owner, expires, next);
    }

    @Override
    public Set<Organisation> keepers() {
        Set<Organisation> keepers = new TreeSet<>();
        keepers.add(owner.organisation());
        if (encumbrance.pledgee() != null) {
            keepers.add(encumbrance.pledgee().organisation());
        }
        return keepers;
    }
}
