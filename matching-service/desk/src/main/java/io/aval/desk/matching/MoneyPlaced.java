package io.aval.desk.matching;

import io.aval.engine.index.Records;
import io.aval.engine.market.CapNode.Selectors;
import io.aval.engine.market.Facet;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.finance.Demand;
import io.aval.rules.finance.Offer;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What quotas have given already: parts that are agreed, and parts of offers that stand. As of a product's budget, what was
 * agreed stays used.
 */
final class MoneyPlaced {

    private final Map<String, List<Placed>> byFinancier = new HashMap<>();
    private final Map<String, List<Placed>> byEnterprise = new HashMap<>();

    private record Placed(String product, String industry, String region, long fen) {}

    MoneyPlaced(Records records, BusinessDay day) {
        records.forEach(Kind.OFFER, opening -> {
            Offer offer = (Offer) Kinds.ALL.body(opening);
            boolean open = offer.state() == Offer.State.OPEN || offer.state() == Offer.State.ACCEPTED;
            boolean stands = open && !day.isAfter(offer.until());
            offer.parts().stream().filter(part -> part.agreed() || stands).forEach(part -> {
                Placed placed = records.current(offer.demand())
                        .map(held -> ((Demand) Kinds.ALL.body(held)).terms())
                        .map(terms -> new Placed(
                                part.product().value(),
                                terms.industry().name(),
                                LedgerMarket.region(terms.region()),
                                part.amountFen()))
                        .orElse(new Placed(part.product().value(), "", "", part.amountFen()));
                add(byFinancier, LedgerMarket.name(part.financier()), placed);
                add(byEnterprise, LedgerMarket.name(offer.borrower()), placed);
            });
        });
    }

    private static void add(Map<String, List<Placed>> map, String name, Placed placed) {
        map.computeIfAbsent(name, first -> new ArrayList<>()).add(placed);
    }

    /**
     * What the selectors of a cap cover of it, fen.
     *
     * @param mostFen beyond this nothing is added
     */
    long fen(Facet.Side side, Selectors selectors, long mostFen) {
        boolean given = side == Facet.Side.PRODUCT;
        long fen = 0;
        for (String name : given ? selectors.financiers() : selectors.enterprises()) {
            for (Placed placed : (given ? byFinancier : byEnterprise).getOrDefault(name, List.of())) {
                boolean covered = holds(selectors.products(), placed.product())
                        && holds(selectors.industries(), placed.industry())
                        && holds(selectors.regions(), placed.region());
                fen = covered ? fen + Math.min(placed.fen(), mostFen - fen) : fen;
            }
        }
        return fen;
    }

    /** Of a demand that is not held here, any industry and region may be meant. */
    private static boolean holds(Set<String> selector, String member) {
        return selector.isEmpty() || member.isEmpty() || selector.contains(member);
    }
}
