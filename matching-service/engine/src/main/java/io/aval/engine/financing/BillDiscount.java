package io.aval.engine.financing;

import io.aval.engine.financing.Obstacle.Reason;
import io.aval.rules.money.Interest;
import io.aval.rules.money.Price;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The discount of a bill, of just so much face that its price is what is wanted. The discounter loses only if the
 * acceptor fails and, by recourse, the enterprise too; the two are taken as independent.
 */
final class BillDiscount {

    private BillDiscount() {}

    static Option of(Need need, TermsTable table) {
        Need.@Nullable HeldBill bill = need.bill();
        int days = bill == null ? need.tenorDays() : Math.clamp(need.day().daysUntil(bill.due()), 1, Interest.MAX_DAYS);
        int rate = table.small(bill == null || bill.bankAccepted() ? "discount.bank" : "discount.trade");
        Price price = Price.bySeller(new Interest(rate, days, table.small("interest.basis")));
        long face = face(need.amountFen(), price);
        long proceeds = price.proceeds().upTo(face);
        List<CashFlow> flows = new ArrayList<>(List.of(
                new CashFlow(0, Item.PRINCIPAL, face),
                new CashFlow(0, Item.INTEREST, proceeds - face),
                new CashFlow(days, Item.PRINCIPAL, -face)));
        int acceptorPd = bill == null ? 0 : Pricing.within(bill.acceptorPdPpm(), days);
        int pd = Math.toIntExact(Proportion.of(Pricing.within(need.pdPpm(), days), acceptorPd, Proportion.MILLION));
        TreeMap<Side, Long> losses = new TreeMap<>();
        losses.put(Side.FINANCIER, Proportion.of(face, need.lgdPpm(), Proportion.MILLION));
        return new Deal(
                        Way.DISCOUNT,
                        "discount",
                        gates(need, bill, days, rate, face).obstacles(),
                        List.of(),
                        rate,
                        days,
                        proceeds,
                        pd,
                        flows,
                        losses)
                .reckon(need, table);
    }

    private static Gates gates(Need need, Need.@Nullable HeldBill bill, int days, int rate, long face) {
        Gates gates = new Gates().most(Reason.RATE, rate, need.maxRatePpm());
        return bill == null
                ? gates.missing(Reason.NO_BILL)
                : gates.most(Reason.TENOR, need.tenorDays(), days).most(Reason.TOO_MUCH, face, bill.faceFen());
    }

    /** The least face whose price is enough. */
    private static long face(long amountFen, Price price) {
        long low = amountFen;
        long high = 2 * amountFen;
        while (price.proceeds().upTo(high) < amountFen) {
            high *= 2;
        }
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (price.proceeds().upTo(middle) < amountFen) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
