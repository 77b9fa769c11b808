package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.money.Price;
import io.aval.rules.record.Account;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has to be paid before an operation that was agreed takes effect. */
final class Legs {

    private Legs() {}

    /** The payment to wait for; null where none is due or the money moves elsewhere. */
    static @Nullable Leg of(Bill bill, Request request, Lifecycle.Row row, Docket docket) {
        Particulars terms = request.terms();
        Deal deal = terms.deal();
        if (deal != null) {
            return deal.settlement() == Settlement.ST02
                    ? null
                    : leg(request.responder(), bill.holder(), firstFen(bill, deal, docket), docket);
        }
        return switch (row.effect()) {
            case PAY -> leg(bill.terms().acceptor(), bill.payee(), bill.amountFen(), docket);
            case REDEEM -> {
                Repo repo = Objects.requireNonNull(bill.repo());
                yield leg(
                        repo.seller(),
                        bill.holder(),
                        repo.secondFen(bill.range(), docket.day(), docket.conventions()),
                        docket);
            }
            case CONSENT -> {
                Payment payment = Objects.requireNonNull(terms.payment());
                yield payment.settlement() == Settlement.ST02
                        ? null
                        : leg(request.proposer(), bill.holder(), payment.amountFen(), docket);
            }
            default -> null;
        };
    }

    /** What the buyer pays today: interest runs to maturity, of a repo too. */
    static long firstFen(Bill bill, Deal deal, Docket docket) {
        BusinessDay today = docket.day();
        BusinessDay end = bill.due(docket.conventions());
        Price price = deal.price(today.daysUntil(end), docket.conventions().basis());
        return price.proceeds().between(bill.range().from(), bill.range().to());
    }

    private static Leg leg(Account payer, Account payee, long amountFen, Docket docket) {
        return new Leg(payer, payee, amountFen, docket.day());
    }
}
