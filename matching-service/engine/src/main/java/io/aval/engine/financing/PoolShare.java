package io.aval.engine.financing;

import io.aval.engine.financing.Obstacle.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A share in securities backed by a pool of rights: the enterprise keeps the junior part, which takes losses first; a
 * guarantor makes up what is short beyond it, so that investors lose nothing.
 */
final class PoolShare {

    private PoolShare() {}

    static Option of(Need need, TermsTable table) {
        long amount = need.amountFen();
        int days = need.tenorDays();
        int coupon = table.small("pool.coupon");
        long junior = Proportion.of(amount, table.value("pool.junior"), Proportion.BP);
        long loss = Proportion.of(amount, need.lgdPpm(), Proportion.MILLION);
        TreeMap<Side, Long> losses = new TreeMap<>();
        losses.put(Side.ENTERPRISE, Math.min(loss, junior));
        losses.put(Side.GUARANTOR, loss - Math.min(loss, junior));
        List<CashFlow> flows = new ArrayList<>(List.of(
                new CashFlow(0, Item.PRINCIPAL, amount),
                new CashFlow(0, Item.RETAINED, -junior),
                new CashFlow(0, Item.APPRAISAL_FEE, -PledgeLoans.appraisal(need, table)),
                new CashFlow(0, Item.ISSUE_COST, -Proportion.of(amount, table.value("pool.issue"), Proportion.MILLION)),
                new CashFlow(
                        0,
                        Item.GUARANTEE_FEE,
                        -Proportion.yearly(amount, table.value("pool.guarantee"), days, Proportion.YEAR)),
                new CashFlow(days, Item.RETAINED, junior),
                new CashFlow(days, Item.PRINCIPAL, -amount)));
        // The junior part, which it holds itself, bears no coupon
        flows.addAll(PledgeLoans.interest(amount - junior, coupon, days, table));
        Gates gates = gates(need, table, coupon);
        return new Deal(
                        Way.SECURITIES,
                        "securities",
                        gates.obstacles(),
                        gates.toShow(),
                        coupon,
                        days,
                        amount - junior,
                        Pricing.within(need.pdPpm(), days),
                        flows,
                        losses)
                .reckon(need, table);
    }

    private static Gates gates(Need need, TermsTable table, int coupon) {
        long most = Proportion.of(table.value("pool.size"), table.value("pool.most"), Proportion.BP);
        Gates gates = new Gates()
                .registration(need)
                .most(Reason.TENOR, need.tenorDays(), table.value("pool.tenor"))
                .least(Reason.TOO_LITTLE, need.amountFen(), table.value("pool.least"))
                .most(Reason.TOO_MUCH, need.amountFen(), most)
                .most(Reason.RISK, need.pdPpm(), table.value("pool.risk"))
                .most(Reason.RATE, coupon, Math.min(need.maxRatePpm(), table.value("rate.cap")));
        Need.Security right = need.right();
        if (right != null) {
            gates.most(Reason.LOAN_TO_VALUE, need.amountFen(), right.valueFen());
        }
        return gates;
    }
}
