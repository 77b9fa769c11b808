package io.aval.rules.bill.simulation;

import io.aval.rules.bill.Deal;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Recourse;
import io.aval.rules.bill.Repo;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.money.LumpSum;
import java.math.BigInteger;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.LongUnaryOperator;

/** The rulebook's arithmetic (section 3), written down a second time: F(b) - F(a-1), a half goes up, in fen. */
final class Sums {

    private static final int RECOURSE_PPM = 34_500;
    private static final int BASIS = 360;
    private static final int WHOLE = 1_000_000;

    private Sums() {}

    /** What the buyer pays for a range, where interest runs for so many days. */
    static long proceeds(Deal deal, Interval range, long days) {
        int sellers = switch (deal.payer()) {
            case SELLER -> WHOLE;
            case BUYER -> 0;
            case AGREED -> Objects.requireNonNull(deal.sellerShare()).ppm();
        };
        return between(range, units -> units - ratio(interest(units, deal.ratePpm(), days), sellers, WHOLE));
    }

    /** What a seller pays to have a range back. */
    static long secondLeg(Repo repo, Interval range, BusinessDay day) {
        long days = days(repo.since(), day);
        return between(range, units -> {
            long first = lump(repo.first(), units);
            return first + interest(first, repo.ratePpm(), days);
        });
    }

    /** What a holder claims for a range. */
    static long claim(Recourse recourse, Interval range, BusinessDay day) {
        long days = Math.max(0, days(recourse.since(), day));
        LumpSum paid = recourse.paid();
        return between(range, units -> {
            long base = paid == null ? units : lump(paid, units);
            long costs = 0;
            for (LumpSum cost : recourse.costs()) {
                costs += lump(cost, units);
            }
            return base + interest(base, RECOURSE_PPM, days) + costs;
        });
    }

    static long days(BusinessDay from, BusinessDay to) {
        return ChronoUnit.DAYS.between(from.date(), to.date());
    }

    private static long interest(long principal, int ratePpm, long days) {
        return ratio(principal, ratePpm * days, (long) WHOLE * BASIS);
    }

    private static long lump(LumpSum allotment, long units) {
        long within = Math.min(Math.max(units, allotment.from() - 1), allotment.to()) - allotment.from() + 1;
        return ratio(allotment.fen(), within, allotment.to() - allotment.from() + 1);
    }

    private static long between(Interval range, LongUnaryOperator upTo) {
        return upTo.applyAsLong(range.to()) - upTo.applyAsLong(range.from() - 1);
    }

    private static long ratio(long amount, long numerator, long denominator) {
        BigInteger product = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(numerator));
        BigInteger[] parts = product.divideAndRemainder(BigInteger.valueOf(denominator));
        boolean up = parts[1].shiftLeft(1).compareTo(BigInteger.valueOf(denominator)) >= 0;
        return parts[0].longValueExact() + (up ? 1 : 0);
    }
}
