package io.aval.rules.bill;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Size;
import io.aval.rules.money.Accrual;
import io.aval.rules.money.Claim;
import io.aval.rules.money.Interest;
import io.aval.rules.money.LumpSum;
import io.aval.rules.record.Account;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the holder claims from those before it (Negotiable Instruments Law art. 70 and 71).
 *
 * @param pursued who has had notice, in that order
 * @param since day from which interest runs: the due day, or that of a notice before it; for somebody who paid, the day
 *     of paying
 * @param paid what the holder itself paid in recourse, and so became the holder; absent otherwise
 * @param costs of notices and proof, as each notice named them
 */
public record Recourse(
        @Size(max = Recourse.MOST) List<Account> pursued,
        BusinessDay since,
        @Nullable LumpSum paid,
        @Size(max = Recourse.MOST) List<LumpSum> costs) {

    /** Most parties pursued at once. */
    public static final int MOST = 50;

    /** What may be claimed for a range on that day: principal, interest and costs, in fen. */
    public long claimFen(Interval range, BusinessDay day, Conventions conventions) {
        int days = Math.max(0, since.daysUntil(day));
        Interest interest = new Interest(conventions.recourseRatePpm(), days, conventions.basis());
        Accrual all =
                units -> costs.stream().mapToLong(cost -> cost.upTo(units)).sum();
        Claim claim = paid == null ? Claim.recourse(interest, all) : Claim.reRecourse(paid, interest, all);
        return claim.between(range.from(), range.to());
    }

    /** With one more notice. */
    Recourse pursuing(Account party, LumpSum cost) {
        return new Recourse(append(pursued, party), since, paid, append(costs, cost));
    }

    /** Without any notice; what was paid stays. */
    Recourse resting() {
        return new Recourse(List.of(), since, paid, List.of());
    }

    private static <T> List<T> append(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
