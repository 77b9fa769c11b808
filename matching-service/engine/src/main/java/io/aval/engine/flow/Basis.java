package io.aval.engine.flow;

import java.util.BitSet;

/**
 * Where a solution stands: a spanning tree and the arcs outside it that are full. A later solve of a network with the
 * same nodes and arcs, but other supplies, bounds or costs, starts from it.
 *
 * <p>It is advice: whatever it says, the solution is optimal, only the time differs. An arc that does not touch the node
 * that hangs on it, or a circle of nodes, is passed over.
 *
 * @param hanging for each node the arc by which it hangs in the tree, −1 where it hangs on none
 * @param full arcs outside the tree that carry all they can
 */
@SuppressWarnings("ArrayRecordComponent")
public record Basis(int[] hanging, BitSet full) {}
