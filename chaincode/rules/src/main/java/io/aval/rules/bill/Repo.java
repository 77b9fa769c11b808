package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Range;
import io.aval.rules.money.Claim;
import io.aval.rules.money.Interest;
import io.aval.rules.money.LumpSum;
import io.aval.rules.record.Account;

/**
 * A bill sold or lent with the right to have it back.
 *
 * @param seller who has that right
 * @param since day of the first leg
 * @param until last day of the right
 * @param first what the first leg paid
 * @param ratePpm yearly rate of the second leg in millionths
 */
public record Repo(
        Account seller,
        BusinessDay since,
        BusinessDay until,
        LumpSum first,
        @Range(max = Interest.MAX_PPM) int ratePpm) {

    /** What the second leg pays for a range on that day, in fen. */
    public long secondFen(Interval range, BusinessDay day, Conventions conventions) {
        Interest interest = new Interest(ratePpm, since.daysUntil(day), conventions.basis());
        return Claim.secondLeg(first, interest).between(range.from(), range.to());
    }
}
