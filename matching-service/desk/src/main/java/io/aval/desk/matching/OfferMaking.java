package io.aval.desk.matching;

import io.aval.engine.index.RecordIndex;
import io.aval.engine.index.Records;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.Part;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.evaluation.Evaluation;
import io.aval.rules.finance.FinanceActs;
import io.aval.rules.finance.Offer;
import io.aval.rules.ip.Certificate;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The commands that follow a run: its offers, and the papers that go to whom the loans are offered. */
final class OfferMaking {

    private OfferMaking() {}

    /**
     * The commands that offer an allocation's parts of these demands.
     *
     * @param records as the run read them
     * @param day the run's
     */
    static List<FinanceActs.MakeOffer> offers(
            RecordId run, Allocation allocation, Set<String> demands, Records records, BusinessDay day) {
        BudgetsAtHand budgets = new BudgetsAtHand(records, day);
        FormerOffers former = new FormerOffers(records);
        Map<String, List<FinanceActs.Share>> shares = new TreeMap<>();
        for (Part part : allocation.parts()) {
            if (demands.contains(part.demand())) {
                shares.computeIfAbsent(part.demand(), demand -> new ArrayList<>())
                        .add(budgets.share(new RecordId(part.product()), part.amountFen(), part.ratePpm()));
            }
        }
        BusinessDay until = day.plusDays(MatchRuns.OFFER_DAYS);
        List<FinanceActs.MakeOffer> commands = new ArrayList<>();
        shares.forEach((demand, parts) -> {
            RecordId id = new RecordId(demand);
            commands.add(new FinanceActs.MakeOffer(run, id, parts, until, former.last(id)));
        });
        return commands;
    }

    /**
     * The commands that hand the financiers of these offers the papers of the object's certificate, so that they compute
     * the value again themselves.
     */
    static List<FinanceActs.HandPapers> papers(List<Opening> offers, RecordIndex index, BusinessDay day) {
        List<FinanceActs.HandPapers> commands = new ArrayList<>();
        for (Opening opening : offers) {
            Offer offer = (Offer) Kinds.ALL.body(opening);
            for (RecordId id : index.naming(Kind.CERTIFICATE, offer.object())) {
                papers(index, id, day)
                        .ifPresent(papers -> commands.add(new FinanceActs.HandPapers(opening.id(), id, papers)));
            }
        }
        return commands;
    }

    private static Optional<RecordId> papers(RecordIndex index, RecordId certificate, BusinessDay day) {
        return index.current(certificate)
                .map(opening -> (Certificate) Kinds.ALL.body(opening))
                .filter(proof -> proof.valid(day))
                .map(Certificate::evaluation)
                .map(Evaluation::papers);
    }
}
