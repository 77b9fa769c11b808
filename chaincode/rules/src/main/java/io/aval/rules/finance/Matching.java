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

/** The rules of imports, runs and offers. */
final class Matching {

    private static final int BP = 10_000;

    private Matching() {}

    static void recordImport(FinanceActs.RecordImport command, Docket docket) {
        docket.requireOperator(docket.caller().organisation());
        docket.create(
                new Import(docket.caller(), command.name(), command.file(), command.kept(), command.refused()),
                Set.of(docket.caller().organisation()));
    }

    static void recordRun(FinanceActs.RecordRun command, Docket docket) {
        docket.requireOperator(docket.caller().organisation());
        Code.RUN_FAILED_VERIFICATION.unless(
                command.blockingPairs() == 0, "blockingPairs", Integer.toString(command.blockingPairs()));
        Run run = new Run(
                docket.caller(),
                command.engine(),
                command.seed(),
                command.inputs(),
                command.result(),
                command.demands(),
                command.products(),
                command.valueFen(),
                0);
        docket.create(run, Set.of(docket.caller().organisation()));
    }

    static void offer(FinanceActs.MakeOffer command, Docket docket) {
        Organisation platform = docket.caller().organisation();
        Held<Run> run = docket.need(command.run(), Run.class);
        Code.WRONG_ORGANISATION.unless(run.body().operator().organisation().equals(platform));
        Held<Demand> held = docket.need(command.demand(), Demand.class);
        Demand demand = held.body();
        Code.WRONG_ORGANISATION.unless(
                demand.addressee().equals(platform), "id", held.id().value());
        Code.DEMAND_NOT_OPEN.unless(
                demand.state() == Demand.State.OPEN, "id", held.id().value());
        Code.DAY_IN_PAST.unless(!command.until().isBefore(docket.day()), "field", "/until");
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
                demand.certificate());
        docket.replace(held, demand.with(Demand.State.OFFERED));
        docket.create(offer, offer.keepers());
    }

    private static List<Part> parts(FinanceActs.MakeOffer command, Demand demand, Docket docket) {
        long total =
                command.parts().stream().mapToLong(FinanceActs.Share::amountFen).reduce(0, Math::addExact);
        boolean within = total <= demand.terms().amountFen()
                && command.parts().size() <= demand.terms().maxParts();
        Code.OFFER_MISFIT.unless(within, "id", command.demand().value());
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
            parts.add(new Part(share.product(), product.financier(), share.amountFen(), share.ratePpm(), false));
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
        return share.ratePpm() == terms.rates().get(demand.grade() - 1).ratePpm()
                && share.ratePpm() <= demand.terms().maxRatePpm();
    }

    /** One object secures every part of an offer, so it is the whole that each financier's loan-to-value bounds. */
    private static boolean isCovered(FinanceActs.Share share, Product product, Demand demand, long totalFen) {
        long ltv = product.terms().ltvBp();
        long lendable = demand.valueFen() / BP * ltv + demand.valueFen() % BP * ltv / BP;
        return share.amountFen() <= product.terms().maxTicketFen()
                && share.amountFen() <= product.leftFen()
                && totalFen <= lendable;
    }
}
