package io.aval.rules.finance;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.bill.Bill;
import io.aval.rules.bill.Deal;
import io.aval.rules.bill.Discounts;
import io.aval.rules.money.InterestPayer;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.List;

/** The rules by which an offer becomes a discount: the acceptance asks for it, the agreement completes it. */
final class Discounting {

    private Discounting() {}

    static void accept(DiscountActs.Accept command, Docket docket) {
        Held<Offer> held = Agreeing.own(command.as(), command.offer(), docket);
        Offer offer = held.body();
        Part part = only(held);
        // A request ends with its day, and then the holder may ask again
        boolean asks = offer.state() == Offer.State.OPEN || offer.state() == Offer.State.ACCEPTED;
        Code.OFFER_NOT_OPEN.unless(asks, "id", held.id().value());
        Agreeing.requireAcceptable(offer, command.bill(), command.run(), docket);
        docket.need(command.bill(), Bill.class);
        Account financier = command.financier().account(docket);
        Code.OFFER_PART.unless(
                part.financier().equals(financier), "id", part.product().value());
        Deal deal = new Deal(
                part.ratePpm(),
                command.settlement(),
                InterestPayer.SELLER,
                null,
                null,
                command.disclosure(),
                command.trade());
        RecordId asked = Discounts.ask(
                new Discounts.Wish(
                        command.as(), command.bill(), part.amountFen(), command.financier(), deal, command.chain()),
                docket);
        docket.replace(held, offer.accepted(asked));
    }

    static void agree(DiscountActs.Agree command, Docket docket) {
        Account financier = Standing.of(command.as(), docket);
        Held<Offer> held = docket.need(command.offer(), Offer.class);
        Offer offer = held.body();
        Part part = only(held);
        Agreeing.requireAccepted(held, docket);
        Code.DEMAND_OBJECT.unless(
                offer.object().equals(command.bill()), "id", command.bill().value());
        Code.NOT_OWN_PARTY.unless(
                part.financier().equals(financier), "party", command.as().value());
        Code.OFFER_PART.unless(
                part.product().equals(command.product()),
                "id",
                command.product().value());
        docket.need(command.product(), Product.class);
        Budgets.requireNamed(command.pieces(), part.drawn(), command.offer(), docket);
        if (!Discounts.done(command.bill(), financier, docket)) {
            Discounts.agree(command.as(), command.bill(), offer.borrower(), part.ratePpm(), docket);
        }
        if (Discounts.done(command.bill(), financier, docket)) {
            Agreeing.sign(
                    new FinanceActs.Agree(command.as(), command.offer(), command.product(), command.pieces()), docket);
        }
    }

    /** Offers of earlier releases may have several. */
    private static Part only(Held<Offer> held) {
        List<Part> parts = held.body().parts();
        Code.DISCOUNT_ONE.unless(parts.size() == 1, "id", held.id().value());
        return parts.getFirst();
    }
}
