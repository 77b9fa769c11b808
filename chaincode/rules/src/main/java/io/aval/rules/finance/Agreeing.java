package io.aval.rules.finance;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.bill.Bill;
import io.aval.rules.encumbrance.Encumbered;
import io.aval.rules.encumbrance.Pledge;
import io.aval.rules.ip.Certificate;
import io.aval.rules.limit.Limits;
import io.aval.rules.party.Standing;
import io.aval.rules.record.Account;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules of accepting, declining and agreeing. */
final class Agreeing {

    private Agreeing() {}

    static void accept(FinanceActs.Accept command, Docket docket) {
        Held<Offer> held = own(command.as(), command.offer(), docket);
        Offer offer = held.body();
        Code.OFFER_NOT_OPEN.unless(
                offer.state() == Offer.State.OPEN, "id", held.id().value());
        requireAcceptable(offer, command.object(), command.run(), docket);
        boolean bill = docket.need(command.object(), Encumbered.class).body() instanceof Bill;
        Code.DISCOUNT_BY_ITS_ACT.unless(!bill, "id", held.id().value());
        requireCertificate(command.certificate(), offer, docket);
        Pledge.reserve(command.object(), offer.lead(), offer.until(), docket);
        docket.replace(held, offer.with(Offer.State.ACCEPTED));
    }

    /** Refuses an offer that has lapsed, is about another object, or comes from a run that a witness disputes. */
    static void requireAcceptable(Offer offer, RecordId object, @Nullable RecordId run, Docket docket) {
        Code.OFFER_LAPSED.unless(
                !docket.day().isAfter(offer.until()), "today", docket.day().toString());
        Code.DEMAND_OBJECT.unless(offer.object().equals(object), "id", object.value());
        if (run != null) {
            docket.need(run, Run.class).body().requireUndisputed();
        }
        boolean named = offer.published() ? offer.run().equals(run) : run == null;
        Code.OFFER_RUN.unless(named, "id", object.value());
    }

    private static void requireCertificate(@Nullable RecordId named, Offer offer, Docket docket) {
        String id = offer.object().value();
        if (named != null) {
            Certificate proof = docket.need(named, Certificate.class).body();
            Code.CERTIFICATE_NOT_VALID.unless(proof.valid(docket.day()), "id", named.value());
        }
        Code.OFFER_CERTIFICATE.unless(Objects.equals(named, offer.certificate()), "id", id);
    }

    static void decline(FinanceActs.Decline command, Docket docket) {
        Held<Offer> held = own(command.as(), command.offer(), docket);
        Code.OFFER_NOT_OPEN.unless(
                held.body().declinable(docket.day()), "id", held.id().value());
        Held<Demand> demand = docket.need(command.demand(), Demand.class);
        Code.OFFER_MISFIT.unless(
                held.body().demand().equals(command.demand()),
                "id",
                command.demand().value());
        docket.replace(demand, demand.body().with(Demand.State.OPEN));
        docket.replace(held, held.body().with(Offer.State.DECLINED));
    }

    static void agree(FinanceActs.Agree command, Docket docket) {
        ProductTerms terms =
                docket.need(command.product(), Product.class).body().terms();
        sign(command, docket);
        Code.DISCOUNT_BY_ITS_ACT.unless(
                terms.kind() != FinanceKind.DISCOUNT, "id", command.offer().value());
    }

    /** Signs the caller's part of an accepted offer and uses its budget. */
    static void sign(FinanceActs.Agree command, Docket docket) {
        Account financier = Standing.of(command.as(), docket);
        Held<Offer> held = docket.need(command.offer(), Offer.class);
        Offer offer = held.body();
        requireAccepted(held, docket);
        List<Part> parts = new ArrayList<>(offer.parts());
        int index = indexOf(command.product(), parts);
        Part part = parts.get(index);
        Code.NOT_OWN_PARTY.unless(
                part.financier().equals(financier), "party", command.as().value());
        Limits.require(command.as(), docket.act(), null, part.amountFen(), docket);
        Code.PART_AGREED.unless(!part.agreed(), "id", command.product().value());
        Product product = use(command, part, docket);
        parts.set(index, part.signed());
        docket.replace(held, offer.with(parts));
        Agreement agreement = new Agreement(
                held.id(),
                offer.borrower(),
                financier,
                offer.object(),
                part.amountFen(),
                part.ratePpm(),
                docket.day(),
                cover(product, part, offer));
        Set<Organisation> keepers = new TreeSet<>(List.of(financier.organisation(), offer.platform()));
        keepers.add(offer.borrower().organisation());
        docket.create(agreement, keepers);
    }

    /** Refuses an offer that is not accepted, or no longer. */
    static void requireAccepted(Held<Offer> held, Docket docket) {
        Code.OFFER_NOT_ACCEPTED.unless(
                held.body().state() == Offer.State.ACCEPTED, "id", held.id().value());
        Code.OFFER_LAPSED.unless(
                !docket.day().isAfter(held.body().until()),
                "today",
                docket.day().toString());
    }

    /** Of pieces what the part holds becomes used; of a budget that was not in pieces then, what is left. */
    private static Product use(FinanceActs.Agree command, Part part, Docket docket) {
        Held<Product> product = docket.need(command.product(), Product.class);
        Budgets.requireNamed(command.pieces(), part.drawn(), command.offer(), docket);
        if (part.draws() != null) {
            Budgets.use(command.offer(), part.draws(), docket);
            return product.body();
        }
        Code.BUDGET_EXCEEDED.unless(
                part.amountFen() <= product.body().leftFen(), "id", product.id().value());
        docket.replace(product, product.body().using(part.amountFen()));
        return product.body();
    }

    private static @Nullable Cover cover(Product product, Part part, Offer offer) {
        if (product.terms().kind() != FinanceKind.PLEDGE) {
            return null;
        }
        long pooled = 0;
        for (Part one : offer.parts()) {
            pooled = Math.addExact(pooled, one.amountFen());
        }
        return Cover.agreed(product.terms().ltvBp(), pooled, part.amountFen());
    }

    private static int indexOf(RecordId product, List<Part> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).product().equals(product)) {
                return i;
            }
        }
        throw Code.OFFER_PART.refuse("id", product.value());
    }

    static Held<Offer> own(RecordId as, RecordId id, Docket docket) {
        Account borrower = Standing.of(as, docket);
        Held<Offer> held = docket.need(id, Offer.class);
        Code.NOT_OWN_PARTY.unless(held.body().borrower().equals(borrower), "party", as.value());
        return held;
    }
}
