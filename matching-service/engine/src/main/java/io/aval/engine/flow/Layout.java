package io.aval.engine.flow;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The network as the simplex reads it: arcs in groups by the node that they leave, lower bounds taken off.
 *
 * <p>A <em>source</em> is a node that no arc enters. Its arcs never bind by a capacity that its supply cannot fill, and
 * as a leaf of the tree its price follows from its parent's, so that nothing has to be kept for it. Where more nodes
 * have no way out than no way in, the network is read backwards, so that those are the sources.
 */
final class Layout {
    final int nodes;
    final int[] start;
    final int[] head;
    final long[] cost;
    final long[] excess;
    final boolean[] source;
    final boolean backwards;

    /** The cost of an arc to or from the root: more than any path of arcs can cost. */
    final long penalty;

    private final Network network;
    private final int[] tails;
    private final int @Nullable [] order;

    Layout(Network network) {
        this.network = network;
        nodes = network.nodes();
        penalty = Math.multiplyExact(nodes, network.maxCost()) + 1;
        boolean[] noWayIn = new boolean[nodes];
        boolean[] noWayOut = new boolean[nodes];
        Arrays.fill(noWayIn, true);
        Arrays.fill(noWayOut, true);
        int surplus = 0;
        for (int arc = 0; arc < network.arcs(); arc++) {
            surplus += noWayIn[network.head[arc]] ? -1 : 0;
            surplus += noWayOut[network.tail[arc]] ? 1 : 0;
            noWayIn[network.head[arc]] = false;
            noWayOut[network.tail[arc]] = false;
        }
        backwards = surplus < 0;
        source = backwards ? noWayOut : noWayIn;
        tails = backwards ? network.head : network.tail;
        int[] heads = backwards ? network.tail : network.head;
        start = starts(tails, nodes);
        order = sorted(tails) ? null : order(tails, start);
        head = order == null ? heads : pick(heads, order);
        cost = order == null ? network.cost : pick(network.cost, order);
        excess = excess();
    }

    private static int[] starts(int[] tails, int nodes) {
        int[] start = new int[nodes + 1];
        for (int node : tails) {
            start[node + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        return start;
    }

    private static boolean sorted(int[] tails) {
        for (int arc = 1; arc < tails.length; arc++) {
            if (tails[arc] < tails[arc - 1]) {
                return false;
            }
        }
        return true;
    }

    private static int[] order(int[] tails, int[] start) {
        int[] next = start.clone();
        int[] order = new int[tails.length];
        for (int arc = 0; arc < tails.length; arc++) {
            order[next[tails[arc]]++] = arc;
        }
        return order;
    }

    private static int[] pick(int[] from, int[] order) {
        int[] picked = new int[order.length];
        Arrays.setAll(picked, place -> from[order[place]]);
        return picked;
    }

    private static long[] pick(long[] from, int[] order) {
        long[] picked = new long[order.length];
        Arrays.setAll(picked, place -> from[order[place]]);
        return picked;
    }

    private long[] excess() {
        long[] left = network.supply.clone();
        if (network.lower != null) {
            for (int arc = 0; arc < network.arcs(); arc++) {
                long least = network.lower[arc];
                left[network.tail[arc]] = Math.subtractExact(left[network.tail[arc]], least);
                left[network.head[arc]] = Math.addExact(left[network.head[arc]], least);
            }
        }
        if (backwards) {
            Arrays.setAll(left, node -> -left[node]);
        }
        return left;
    }

    int arcs() {
        return head.length;
    }

    /** The network's number of the arc at a place. */
    int arc(int place) {
        return order == null ? place : order[place];
    }

    /** For each of the network's arcs its place. */
    int[] places() {
        int[] places = new int[head.length];
        for (int place = 0; place < places.length; place++) {
            places[arc(place)] = place;
        }
        return places;
    }

    int tail(int place) {
        return tails[arc(place)];
    }

    /** What an arc can carry beyond its least flow; {@link Network#UNLIMITED} also where its source cannot fill it. */
    long room(int place) {
        int arc = arc(place);
        long room = network.capacity[arc];
        if (room == Network.UNLIMITED) {
            return room;
        }
        room -= network.lower(arc);
        int tail = tails[arc];
        return source[tail] && room >= excess[tail] && excess[tail] >= 0 ? Network.UNLIMITED : room;
    }
}
