package io.aval.engine.eligibility;

import io.aval.engine.eligibility.Tractability.Kind;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import java.util.Optional;

/**
 * Says what can be promised of a market: exact while the caps of each side nest (are laminar: two never cross), because a
 * transportation problem with a tree of caps on each side is still a network flow; bounded with smallest tickets or
 * demands for one part; heuristic as soon as two caps of a side cross, since the problem is NP-hard then (Huang 2010,
 * "Classified stable matching", draws the same line for stability).
 *
 * <p>Whether caps cross is judged on the products and demands that the market has.
 */
public final class Classifier {
    private Classifier() {}

    /** {@return what can be promised of a run over this market, whose amounts may be cut as demands and tickets allow} */
    public static Tractability classify(Market market) {
        for (Facet.Side side : Facet.Side.values()) {
            Optional<String> crossing = Crossing.of(market, side);
            if (crossing.isPresent()) {
                return new Tractability(Kind.HEURISTIC, crossing.get());
            }
        }
        Optional<String> limited = indivisible(market);
        return limited.map(reason -> new Tractability(Kind.BOUNDED, reason))
                .orElse(new Tractability(Kind.EXACT, "caps nest and every amount may be cut"));
    }

    private static Optional<String> indivisible(Market market) {
        for (Product product : market.products()) {
            if (product.minTicketFen() > 1) {
                return Optional.of("product " + product.id() + " has a smallest ticket");
            }
        }
        int products = market.products().size();
        for (Demand demand : market.demands()) {
            if (demand.maxParts() < products) {
                return Optional.of("demand " + demand.id() + " may be cut into " + demand.maxParts() + " parts only");
            }
        }
        return Optional.empty();
    }
}
