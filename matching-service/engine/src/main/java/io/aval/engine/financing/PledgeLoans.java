package io.aval.engine.financing;

import io.aval.engine.financing.Obstacle.Reason;
import io.aval.rules.sharing.Bearer;
import io.aval.rules.sharing.Waterfall;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Loans against a right, by a bank alone or with others beside it. */
final class PledgeLoans {

    private final Need need;
    private final TermsTable table;

    PledgeLoans(Need need, TermsTable table) {
        this.need = need;
        this.table = table;
    }

    List<Option> all() {
        List<Option> options = new ArrayList<>(List.of(loan(null)));
        Scheme.all(table, need.amountFen()).forEach(scheme -> options.add(loan(scheme)));
        return options;
    }

    private Option loan(@Nullable Scheme scheme) {
        long amount = need.amountFen();
        SortedMap<Side, Long> losses = losses(scheme);
        long ownLgd = Proportion.of(losses.getOrDefault(Side.FINANCIER, 0L), Proportion.MILLION, amount);
        int rate = Pricing.rate(table, need.pdPpm(), ownLgd, need.capitalPpm());
        Gates gates = gates(scheme, rate);
        return new Deal(
                        scheme == null ? Way.DIRECT_PLEDGE : Way.SHARED_PLEDGE,
                        scheme == null ? "direct" : "shared." + scheme.name(),
                        gates.obstacles(),
                        gates.toShow(),
                        rate,
                        need.tenorDays(),
                        amount,
                        Pricing.within(need.pdPpm(), need.tenorDays()),
                        flows(scheme, rate),
                        losses)
                .reckon(need, table);
    }

    private Gates gates(@Nullable Scheme scheme, int rate) {
        Gates gates = new Gates()
                .registration(need)
                .most(Reason.TENOR, need.tenorDays(), table.value("pledge.tenor"))
                .least(Reason.TOO_LITTLE, need.amountFen(), table.value("pledge.least"))
                .most(Reason.RISK, need.pdPpm(), table.value(scheme == null ? "pledge.risk" : "shared.risk"))
                .most(Reason.RATE, rate, Math.min(need.maxRatePpm(), table.value("rate.cap")));
        Need.Security right = need.right();
        if (right != null) {
            long ltv = table.value("ltv." + right.facts().kind());
            long alone = Proportion.of(right.valueFen(), ltv, Proportion.BP);
            long most = scheme == null ? alone : Proportion.of(alone, table.value("shared.ltv"), Proportion.BP);
            gates.most(Reason.LOAN_TO_VALUE, need.amountFen(), Math.min(most, right.valueFen()));
        }
        return gates;
    }

    private SortedMap<Side, Long> losses(@Nullable Scheme scheme) {
        long loss = Proportion.of(need.amountFen(), need.lgdPpm(), Proportion.MILLION);
        TreeMap<Side, Long> losses = new TreeMap<>();
        if (scheme == null) {
            losses.put(Side.FINANCIER, loss);
        } else {
            Waterfall.of(scheme.layers(), loss).forEach((bearer, fen) -> losses.put(Side.of(bearer), fen));
        }
        return losses;
    }

    private List<CashFlow> flows(@Nullable Scheme scheme, int rate) {
        long amount = need.amountFen();
        int days = need.tenorDays();
        List<CashFlow> flows = new ArrayList<>(List.of(
                new CashFlow(0, Item.PRINCIPAL, amount),
                new CashFlow(0, Item.APPRAISAL_FEE, -appraisal(need, table)),
                new CashFlow(0, Item.REGISTRATION_FEE, -table.value("registration.fee")),
                new CashFlow(days, Item.PRINCIPAL, -amount)));
        if (scheme != null && scheme.has(Bearer.GUARANTOR)) {
            flows.add(new CashFlow(0, Item.GUARANTEE_FEE, -fee("guarantee.fee")));
        }
        if (scheme != null && scheme.has(Bearer.INSURER)) {
            flows.add(new CashFlow(0, Item.PREMIUM, -fee("premium.rate")));
        }
        List<CashFlow> interest = interest(amount, rate, days, table);
        flows.addAll(interest);
        long paid = -interest.stream().map(CashFlow::fen).reduce(0L, Math::addExact);
        long most = Proportion.of(table.value("subsidy.most"), days, Proportion.YEAR);
        long subsidy = Math.min(Proportion.of(paid, table.value("subsidy.interest"), Proportion.MILLION), most);
        flows.add(new CashFlow(days, Item.SUBSIDY, subsidy));
        return flows;
    }

    private long fee(String row) {
        return Proportion.yearly(need.amountFen(), table.value(row), need.tenorDays(), Proportion.YEAR);
    }

    static long appraisal(Need need, TermsTable table) {
        Need.Security right = need.right();
        long value = right == null ? 0 : right.valueFen();
        return Math.max(
                table.value("appraisal.least"), Proportion.of(value, table.value("appraisal.fee"), Proportion.MILLION));
    }

    /** Interest at the end of each period, so rounded that it sums to the interest of the whole term. */
    static List<CashFlow> interest(long amountFen, int ratePpm, int days, TermsTable table) {
        int period = table.small("interest.period");
        long basis = table.value("interest.basis");
        List<CashFlow> flows = new ArrayList<>();
        long before = 0;
        for (int day = Math.min(period, days); ; day = Math.min(day + period, days)) {
            long all = Proportion.yearly(amountFen, ratePpm, day, basis);
            flows.add(new CashFlow(day, Item.INTEREST, before - all));
            before = all;
            if (day == days) {
                return flows;
            }
        }
    }
}
