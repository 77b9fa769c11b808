package io.aval.engine.flow;

/** Finds the cheapest flow of a network. */
public interface MinimumCostFlow {

    /**
     * Solves a network.
     *
     * @throws IllegalArgumentException where this solver cannot take the network, with the reason
     * @throws ArithmeticException where a flow passes what a {@code long} holds
     */
    Flow solve(Network network);
}
