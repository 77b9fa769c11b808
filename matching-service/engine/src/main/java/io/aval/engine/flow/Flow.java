package io.aval.engine.flow;

/** What a network comes to. {@link FlowCertificate} checks it. The arrays are the receiver's. */
public sealed interface Flow {

    /**
     * The cheapest flow.
     *
     * <p>With reduced cost = cost + potential of the tail − potential of the head: it is 0 or more wherever the flow
     * could be greater, and 0 or less wherever it could be smaller. So the potential of a node is what a unit costs that
     * is to reach it.
     *
     * @param flow for each arc
     * @param potential for each node; differences alone mean something
     */
    @SuppressWarnings("ArrayRecordComponent") // millions of arcs, handed over once
    record Optimal(long[] flow, long[] potential) implements Flow {}

    /**
     * No flow keeps all bounds and supplies.
     *
     * @param cut nodes, ascending, whose supplies and least inflows cannot leave them; all nodes where the supplies do
     *     not add up to 0; none where the solver gives no reason
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Infeasible(int[] cut) implements Flow {}

    /**
     * Flows exist, and they get ever cheaper.
     *
     * @param cycle arcs, each beginning where the one before ends, without limits and of negative cost together
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Unbounded(int[] cycle) implements Flow {}
}
