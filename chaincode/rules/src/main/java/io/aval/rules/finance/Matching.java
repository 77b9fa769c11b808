package io.aval.rules.finance;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rules of imports and offers. */
final class Matching {

    private static final int BP = 10_000;

    private Matching() {}

    static void recordImport(FinanceActs.RecordImport command, Docket docket) {
        docket.requireOperator(docket.caller().organisation());
        docket.create(
                new Import(
                        docket.caller(),
                        command.name(),
                        command.file(),
                        command.kept(),
                        command.refused(),
                        command.form()),
                Set.of(docket.caller().organisation()));
    }

    static void offer(FinanceActs.MakeOffer command, Docket docket) {
        Organisation platform = docket.caller().organisation();
        Held<Run> run = docket.need(command.run(), Run.class);
        Code.WRONG_ORGANISATION.unless(run.body().operator().organisation().equals(platform));
        run.body().requireUndisputed();
        Held<Demand> held = docket.need(command.demand(), Demand.class);
        Demand demand = held.body();
        Code.WRONG_ORGANISATION.unless(
                demand.addressee().equals(platform), "id", held.id().value());
        Code.DEMAND_NOT_OPEN.unless(
                demand.state() == Demand.State.OPEN, "id", held.id().value());
        Code.DAY_IN_PAST.unless(!command.until().isBefore(docket.day()), "field", "/until");
        requireReplaceable(command, docket);
        List<Part> parts = parts(command, demand, docket);
        Part lead = parts.getFirst();
        for (Part part : parts) {
            lead = part.amountFen() > lead.amountFen() ? part : lead;
        }
        Offer offer = new Offer(
                run.id(),
                held.id(),
                demand.borrower(),
                demand.object(),
                lead.financier(),
                parts,
                platform,
                command.until(),
                Offer.State.OPEN,
                demand.certificate(),
                origin(run.body(), command.instead()));
        docket.replace(held, demand.with(Demand.State.OFFERED));
        docket.create(offer, offer.keepers());
    }

    private static Offer.@Nullable Origin origin(Run run, @Nullable RecordId instead) {
        boolean published = run.manifest() != null;
        return published || instead != null ? new Offer.Origin(published, instead) : null;
    }

    private static void requireReplaceable(FinanceActs.MakeOffer command, Docket docket) {
        if (command.instead() == null) {
            return;
        }
        Offer before = docket.need(command.instead(), Offer.class).body();
        boolean over = before.state() == Offer.State.LAPSED || before.state() == Offer.State.DECLINED;
        Code.OFFER_INSTEAD.unless(
                over && before.demand().equals(command.demand()),
                "id",
                command.instead().value());
    }

    private static List<Part> parts(FinanceActs.MakeOffer command, Demand demand, Docket docket) {
        long total =
                command.parts().stream().mapToLong(FinanceActs.Share::amountFen).reduce(0, Math::addExact);
        boolean within = total <= demand.terms().amountFen()
                && command.parts().size() <= demand.terms().maxParts();
        Code.OFFER_MISFIT.unless(within, "id", command.demand().value());
        boolean discount = demand.terms().kind() == FinanceKind.DISCOUNT;
        Code.DISCOUNT_ONE.unless(
                !discount || command.parts().size() == 1, "id", command.demand().value());
        List<Part> parts = new ArrayList<>();
        Set<RecordId> products = new TreeSet<>();
        for (FinanceActs.Share share : command.parts()) {
            String id = share.product().value();
            Product product = docket.need(share.product(), Product.class).body();
            boolean addressed = product.addressee().equals(docket.caller().organisation());
            Code.WRONG_ORGANISATION.unless(addressed, "id", id);
            Code.OFFER_MISFIT.unless(products.add(share.product()), "id", id);
            Code.OFFER_MISFIT.unless(serves(product.terms(), demand), "id", id);
            Code.OFFER_MISFIT.unless(isPriced(share, product.terms(), demand), "id", id);
            Code.OFFER_MISFIT.unless(isCovered(share, product, demand, total), "id", id);
            Budgets.hold(share, product, docket.nextId(), command.instead(), command.until(), docket);
            parts.add(new Part(
                    share.product(), product.financier(), share.amountFen(), share.ratePpm(), false, share.draws()));
        }
        return parts;
    }

    private static boolean serves(ProductTerms terms, Demand demand) {
        DemandTerms wanted = demand.terms();
        return terms.kind() == wanted.kind()
                && terms.industries().contains(wanted.industry())
                && terms.regions().contains(wanted.region())
                && demand.grade() <= terms.worstGrade()
                && wanted.tenorDays() <= terms.maxTenorDays()
                && wanted.amountFen() >= terms.minTicketFen();
    }

    private static boolean isPriced(FinanceActs.Share share, ProductTerms terms, Demand demand) {
        return share.ratePpm() == terms.ratePpm(demand.grade(), demand.terms().tenorDays())
                && share.ratePpm() <= demand.terms().maxRatePpm();
    }

    /** One object secures every part of an offer, so it is the whole that each financier's loan-to-value bounds. */
    private static boolean isCovered(FinanceActs.Share share, Product product, Demand demand, long totalFen) {
        long ltv = product.terms().ltvBp();
        long lendable = demand.valueFen() / BP * ltv + demand.valueFen() % BP * ltv / BP;
        return share.amountFen() <= product.terms().maxTicketFen()
                && (product.cut() != null || share.amountFen() <= product.leftFen())
                && totalFen <= lendable;
    }
}
