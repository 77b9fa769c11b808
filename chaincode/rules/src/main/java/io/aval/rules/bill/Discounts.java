package io.aval.rules.bill;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;

/** Discounts (贴现) for the acts that lead to one: the same steps and the same table as {@code bill.propose} has. */
public final class Discounts {

    private Discounts() {}

    /**
     * What a holder asks for.
     *
     * @param as the holder
     * @param amountFen face to be discounted, fen; less than the bill's is split off first
     * @param financier who is to discount it
     * @param path every completed act so far, first to last
     */
    public record Wish(RecordId as, RecordId bill, long amountFen, Counterparty financier, Deal deal, List<Hop> path) {}

    /**
     * Asks for a discount.
     *
     * @return the record that carries the request: the bill's, or that of the part
     * @throws io.aval.rules.refusal.RefusedException what {@code bill.propose} is refused with; {@link Code#BILL_RANGE} for
     *     more than the bill's face
     */
    public static RecordId ask(Wish wish, Docket docket) {
        Interval range = docket.need(wish.bill(), Bill.class).body().range();
        String id = wish.bill().value();
        Code.BILL_RANGE.unless(wish.amountFen() <= range.units(), "id", id, "field", "/bill");
        Interval part = new Interval(range.from(), range.from() + wish.amountFen() - 1);
        return Proposing.propose(
                new BillActs.Propose(
                        wish.as(),
                        wish.bill(),
                        Operation.DISCOUNT,
                        wish.financier(),
                        false,
                        wish.path(),
                        part.equals(range) ? null : part,
                        Particulars.of(wish.deal())),
                docket);
    }

    /**
     * Agrees to the request for discount that is open.
     *
     * @param as the financier
     * @param holder who must have asked
     * @param ratePpm the yearly rate that must have been asked for, millionths
     * @throws io.aval.rules.refusal.RefusedException {@link Code#DISCOUNT_REQUEST} if another operation, holder or rate is
     *     asked for, and what {@code bill.answer} is refused with
     */
    public static void agree(RecordId as, RecordId bill, Account holder, int ratePpm, Docket docket) {
        Held<Bill> held = Gate.today(bill, docket);
        Request request = Answering.open(held);
        Deal deal = request.terms().deal();
        boolean same = request.operation() == Operation.DISCOUNT
                && request.proposer().equals(holder)
                && deal != null
                && deal.ratePpm() == ratePpm;
        Code.DISCOUNT_REQUEST.unless(same, "id", bill.value());
        Answering.answer(new BillActs.Answer(as, bill, true, null), docket);
    }

    /** Whether a discount has brought the bill to that financier, which still holds it. */
    public static boolean done(RecordId bill, Account financier, Docket docket) {
        Bill body = docket.need(bill, Bill.class).body();
        return body.discounted() != null && body.holder().equals(financier);
    }
}
