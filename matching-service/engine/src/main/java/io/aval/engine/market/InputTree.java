package io.aval.engine.market;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;

/**
 * A run's inputs under a Merkle root, see {@link RowTree}: demands, products, caps, each in canonical order, a leaf for each
 * row. The secret stays with the platform and the witness.
 */
public final class InputTree {
    private final Market market;
    private final RowTree tree;

    private InputTree(Market market, byte[] secret) {
        this.market = market;
        int rows = market.demands().size()
                + market.products().size()
                + market.caps().nodes().size();
        tree = new RowTree(secret, "aval-input-row-1", rows, this::row);
    }

    /**
     * Commits to a market.
     *
     * @param secret at least 32 bytes that parties do not know and the run's audit can repeat
     */
    public static InputTree of(Market market, byte[] secret) {
        return new InputTree(market, secret);
    }

    /** {@return how many rows} */
    public int rows() {
        return tree.rows();
    }

    /** {@return the root, for the run's manifest} */
    public Digest root() {
        return tree.root();
    }

    /** {@return the proof of the demand at this place in the market} */
    public RowProof demand(int place) {
        return tree.proof(place);
    }

    /** {@return the proof of the product at this place in the market} */
    public RowProof product(int place) {
        return tree.proof(market.demands().size() + place);
    }

    /** {@return the proof of the cap at this place in the market} */
    public RowProof cap(int place) {
        return tree.proof(market.demands().size() + market.products().size() + place);
    }

    private Json.Obj row(int index) {
        int product = index - market.demands().size();
        int cap = product - market.products().size();
        if (cap >= 0) {
            return MarketRows.of(market.caps().nodes().get(cap));
        }
        return product >= 0
                ? MarketRows.of(market.products().get(product))
                : MarketRows.of(market.demands().get(index));
    }
}
