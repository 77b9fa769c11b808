package io.aval.rules.finance;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Held;
import io.aval.rules.record.Organisation;
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
        docket.day();
        docket.create(
                new Import(docket.caller(), command.name(), command.file(), command.kept(), command.refused()),
                Set.of(docket.caller().organisation()));
    }

    static void recordRun(FinanceActs.RecordRun command, Docket docket) {
        docket.day();
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
        Code.WRONG_ORGANISATION.unless(demand.addressee().equals(platform), "id", held.id().value());
        Code.DEMAND_NOT_OPEN.unless(demand.state() == Demand.State.OPEN, "id", held.id().value());
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
                Offer.State.OPEN);
        docket.replace(held, demand.with(Demand.State.OFFERED));
        docket.create(offer, offer.keepers());
    }

    private static List<Part> parts(FinanceActs.MakeOffer command, Demand demand, Docket docket) {
        List<Part> parts = new ArrayList<>();
        Set<String> products = new TreeSet<>();
        long total = 0;
        for (FinanceActs.Share share : command.parts()) {
            Product product = docket.need(share.product(), Product.class).body();
            Code.WRONG_ORGANISATION.unless(
                    product.addressee().equals(docket.caller().organisation()), "id", share.product().value());
            Code.OFFER_MISFIT.unless(
                    products.add(share.product().value()) && fits(share, product, demand),
                    "id",
                    share.product().value());
            total = Math.addExact(total, share.amountFen());
            parts.add(new Part(share.product(), product.financier(), share.amountFen(), share.ratePpm(), false));
        }
        boolean within = total <= demand.terms().amountFen() && parts.size() <= demand.terms().maxParts();
        Code.OFFER_MISFIT.unless(within, "id", command.demand().value());
        return parts;
    }

    private static boolean fits(FinanceActs.Share share, Product product, Demand demand) {
        ProductTerms terms = product.terms();
        DemandTerms wanted = demand.terms();
        boolean kind = terms.kind() == wanted.kind()
                && terms.industries().contains(wanted.industry())
                && terms.regions().contains(wanted.region());
        boolean rate = demand.grade() <= terms.worstGrade()
                && share.ratePpm() == terms.rates().get(demand.grade() - 1).ratePpm()
                && share.ratePpm() <= wanted.maxRatePpm();
        boolean amount = share.amountFen() <= terms.maxTicketFen()
                && share.amountFen() <= product.leftFen()
                && share.amountFen() <= Math.multiplyExact(demand.valueFen() / BP, (long) terms.ltvBp())
                        + demand.valueFen() % BP * terms.ltvBp() / BP;
        return kind && rate && amount && wanted.tenorDays() <= terms.maxTenorDays();
    }
}
