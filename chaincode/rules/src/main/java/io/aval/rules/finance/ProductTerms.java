package io.aval.rules.finance;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.refusal.Code;
import java.util.List;

/**
 * What a financier offers to whom. Only the financier, the platform it is addressed to and the witness read it.
 *
 * @param budgetFen money at hand, fen
 * @param minTicketFen smallest amount of one loan, fen
 * @param maxTicketFen largest amount of one loan, fen
 * @param maxTenorDays longest term, days
 * @param rates one step for each grade from 1 to the worst that is served, never falling
 * @param ltvBp largest loan for the value of the object, basis points (10,000 = all of it)
 */
public record ProductTerms(
        FinanceKind kind,
        @Range(min = 1, max = Json.MAX_NUMBER) long budgetFen,
        @Range(min = 1, max = Json.MAX_NUMBER) long minTicketFen,
        @Range(min = 1, max = Json.MAX_NUMBER) long maxTicketFen,
        @Range(min = 1, max = 3660) int maxTenorDays,
        @Size(min = 1, max = 10) List<RateStep> rates,
        @Range(min = 1, max = 10_000) int ltvBp,
        @Size(min = 1, max = 3) List<Industry> industries,
        @Size(min = 1, max = 40) List<Region> regions) {

    /** Refuses bounds that contradict each other. */
    void requireSound() {
        Code.TICKET_BOUNDS.unless(minTicketFen <= maxTicketFen && maxTicketFen <= budgetFen);
        for (int i = 0; i < rates.size(); i++) {
            boolean next = rates.get(i).grade() == i + 1;
            boolean rising =
                    i == 0 || rates.get(i).ratePpm() >= rates.get(i - 1).ratePpm();
            Code.RATE_CURVE.unless(next && rising, "field", "/terms/rates/" + i);
        }
    }

    /** The worst grade that is served. */
    public int worstGrade() {
        return rates.size();
    }
}
