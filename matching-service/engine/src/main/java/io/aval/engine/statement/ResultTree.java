package io.aval.engine.statement;

import io.aval.engine.allocation.Solution.Prices;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.market.Reason;
import io.aval.engine.market.RowProof;
import io.aval.engine.market.RowTree;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A run's result under a Merkle root: what each demand got, then what each product placed, in the order of the inputs. So
 * an outcome has the index of the input row that it answers.
 */
public final class ResultTree {
    private final Market market;
    private final Map<String, List<Part>> byDemand = new HashMap<>();
    private final Map<String, List<Part>> byProduct = new HashMap<>();
    private final Map<String, Reason> shortfalls;
    private final Optional<Prices> prices;
    private final RowTree tree;

    /**
     * Commits to a result.
     *
     * @param market the inputs
     * @param allocation who finances whom
     * @param shortfalls a reason for each demand, by identifier, that did not get its whole amount
     * @param prices shadow prices, products in the order of the market, where the mode has any
     * @param secret the run's, see {@link RowTree}
     */
    public ResultTree(
            Market market,
            Allocation allocation,
            Map<String, Reason> shortfalls,
            Optional<Prices> prices,
            byte[] secret) {
        this.market = market;
        this.shortfalls = shortfalls;
        this.prices = prices;
        for (Part part : allocation.parts()) {
            byDemand.computeIfAbsent(part.demand(), first -> new ArrayList<>(2)).add(part);
            byProduct
                    .computeIfAbsent(part.product(), first -> new ArrayList<>())
                    .add(part);
        }
        int rows = market.demands().size() + market.products().size();
        tree = new RowTree(secret, "aval-result-row-1", rows, this::row);
    }

    /** {@return the root, for the run's manifest} */
    public Digest root() {
        return tree.root();
    }

    /** {@return the proof of the outcome of the demand at this place in the market} */
    public RowProof demand(int place) {
        return tree.proof(place);
    }

    /** {@return the proof of the outcome of the product at this place in the market} */
    public RowProof product(int place) {
        return tree.proof(market.demands().size() + place);
    }

    private Json.Obj row(int index) {
        int place = index - market.demands().size();
        if (place < 0) {
            var demand = market.demands().get(index);
            return OutcomeRow.of(
                    demand,
                    byDemand.getOrDefault(demand.id(), List.of()),
                    Optional.ofNullable(shortfalls.get(demand.id())));
        }
        var product = market.products().get(place);
        return OutcomeRow.of(
                product, byProduct.getOrDefault(product.id(), List.of()), prices.map(known -> known.product()[place]));
    }
}
