package io.aval.engine.audit;

import io.aval.engine.audit.Violation.Kind;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.market.Product;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Enters the parts of an allocation, in its canonical order, and checks each against the terms of its pair. */
final class Entry {
    private final Market market;
    private final MarketSource source;
    private final Holdings holdings;
    private final Findings findings;
    private final Map<String, Integer> products = new HashMap<>();
    private int demand;

    Entry(Market market, MarketSource source, Holdings holdings, Findings findings) {
        this.market = market;
        this.source = source;
        this.holdings = holdings;
        this.findings = findings;
        for (int p = 0; p < market.products().size(); p++) {
            products.put(market.products().get(p).id(), p);
        }
    }

    void enter(List<Part> parts) {
        for (Part part : parts) {
            String where = part.demand() + " with " + part.product();
            Integer product = products.get(part.product());
            if (!find(part.demand())) {
                findings.add(Kind.UNKNOWN_DEMAND, where);
            } else if (product == null) {
                findings.add(Kind.UNKNOWN_PRODUCT, where);
            } else {
                enter(part, product, where);
            }
        }
    }

    /** Parts and demands are both in the order of identifiers, so a search begins where the last one ended. */
    private boolean find(String id) {
        List<Demand> rest = market.demands().subList(demand, market.demands().size());
        int at = Collections.binarySearch(rest, id, Comparator.comparing(Entry::id));
        demand += at < 0 ? -at - 1 : at;
        return at >= 0;
    }

    private static String id(Object demandOrId) {
        return demandOrId instanceof Demand demand ? demand.id() : (String) demandOrId;
    }

    private void enter(Part part, int p, String where) {
        Demand wanted = market.demands().get(demand);
        Product product = market.products().get(p);
        Columns columns = holdings.parts;
        int last = columns.size - 1;
        if (last >= 0 && columns.demand[last] == demand && columns.product[last] == p) {
            findings.add(Kind.PAIR_TWICE, where);
        }
        source.describe(columns, demand, p);
        if (part.ratePpm() != Terms.rate(wanted, product)) {
            findings.add(Kind.WRONG_RATE, where + ": " + part.ratePpm() + " ppm");
        }
        if (part.amountFen() > columns.capacity[columns.size - 1]) {
            findings.add(Kind.ABOVE_CAPACITY, where + ": " + part.amountFen() + " fen");
        }
        Terms.refusal(wanted, product).ifPresent(reason -> {
            findings.add(Kind.INELIGIBLE_PAIR, where + ": " + reason);
            columns.capacity[columns.size - 1] = 0;
        });
        columns.amount[columns.size - 1] = part.amountFen();
        holdings.enter();
    }
}
