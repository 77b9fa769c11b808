package io.aval.rules.finance;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.finance.criteria.Criteria;
import io.aval.rules.finance.criteria.Facet;
import io.aval.rules.refusal.Code;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a financier offers to whom. Only the financier, the platform it is addressed to and the witness read it.
 *
 * @param budgetFen money at hand, fen
 * @param minTicketFen smallest amount of one loan, fen
 * @param maxTicketFen largest amount of one loan, fen
 * @param maxTenorDays longest term, days
 * @param rates one step for each grade from 1 to the worst that is served, never falling
 * @param ltvBp largest loan for the value of the object, basis points (10,000 = all of it)
 * @param tenors what longer terms cost, rising in days and never falling in price, the last at least as long as the
 *     longest term; absent if every term costs the same
 * @param criteria what else it asks of demands; absent if nothing
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
        @Size(min = 1, max = 40) List<Region> regions,
        @Nullable @Size(min = 1, max = 12) List<TenorStep> tenors,
        @Nullable Criteria criteria) {

    /** Terms under which every term costs the same and nothing else is asked. */
    public ProductTerms(
            FinanceKind kind,
            long budgetFen,
            long minTicketFen,
            long maxTicketFen,
            int maxTenorDays,
            List<RateStep> rates,
            int ltvBp,
            List<Industry> industries,
            List<Region> regions) {
        this(kind, budgetFen, minTicketFen, maxTicketFen, maxTenorDays, rates, ltvBp, industries, regions, null, null);
    }

    /** Refuses bounds that contradict each other. */
    void requireSound() {
        Code.TICKET_BOUNDS.unless(minTicketFen <= maxTicketFen && maxTicketFen <= budgetFen);
        for (int i = 0; i < rates.size(); i++) {
            boolean next = rates.get(i).grade() == i + 1;
            boolean rising =
                    i == 0 || rates.get(i).ratePpm() >= rates.get(i - 1).ratePpm();
            Code.RATE_CURVE.unless(next && rising, "field", "/terms/rates/" + i);
        }
        if (tenors != null) {
            requireSteps(tenors);
        }
        if (criteria != null) {
            criteria.requireSound(Facet.Side.DEMAND, "/terms/criteria");
        }
    }

    private void requireSteps(List<TenorStep> steps) {
        int dearestPpm = rates.getLast().ratePpm();
        for (int i = 0; i < steps.size(); i++) {
            TenorStep step = steps.get(i);
            boolean longer = i == 0
                    || step.upToDays() > steps.get(i - 1).upToDays()
                            && step.addedPpm() >= steps.get(i - 1).addedPpm();
            boolean within = dearestPpm + step.addedPpm() <= RateStep.MAX_PPM;
            boolean covers = i + 1 < steps.size() || step.upToDays() >= maxTenorDays;
            Code.RATE_CURVE.unless(longer && within && covers, "field", "/terms/tenors/" + i);
        }
    }

    /**
     * The yearly rate, millionths.
     *
     * @param grade 1 to the worst that is served
     * @param days the term, at most the longest
     */
    public int ratePpm(int grade, int days) {
        return rates.get(grade - 1).ratePpm() + addedPpm(days);
    }

    private int addedPpm(int days) {
        if (tenors == null) {
            return 0;
        }
        return tenors.stream()
                .filter(step -> days <= step.upToDays())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("longer than the longest term"))
                .addedPpm();
    }

    /** The worst grade that is served. */
    public int worstGrade() {
        return rates.size();
    }
}
