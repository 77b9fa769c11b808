package io.aval.engine.flow;

import static io.aval.engine.flow.Tree.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One run of the method on one network. */
final class Simplex {
    /** How many pivots are made between two looks at the clock: less than a millisecond's, as a rule. */
    private static final int PIVOTS_A_LOOK = 64;

    /** Into how many stretches of nodes pricing goes when most arcs are in order. */
    private static final int WARM_STRETCHES = 8;

    private final Network network;
    private final Layout layout;
    private final boolean[] full;
    private final Tree tree;
    private final Pricing pricing;
    private long pivots;

    /** How much goes round the circle of the present pivot. */
    private long amount;

    /** The node whose arc upwards gives way, or none where the entering arc itself does. */
    private int leaving;

    private boolean behind;

    Simplex(Network network, @Nullable Basis basis) {
        this.network = network;
        layout = new Layout(network);
        full = new boolean[layout.arcs()];
        int[] proposed;
        if (basis == null) {
            proposed = Start.cheapest(layout);
        } else {
            int[] places = layout.places();
            proposed = Arrays.stream(basis.hanging())
                    .map(arc -> arc < 0 ? NONE : places[arc])
                    .toArray();
            basis.full().stream().forEach(arc -> full[places[arc]] = true);
        }
        tree = Start.of(layout, proposed, full);
        pricing = new Pricing(layout, tree, full, basis == null ? layout.nodes : layout.nodes / WARM_STRETCHES);
    }

    /** Runs to the end, or, with no answer, until it is over. */
    NetworkSimplex.@Nullable Solved run(BooleanSupplier isOver) {
        for (int place = pricing.find(); place != NONE; place = pricing.find()) {
            if (pivots++ % PIVOTS_A_LOOK == 0 && isOver.getAsBoolean()) {
                return null;
            }
            if (!pivot(pricing.tail(), place)) {
                Flow flow = unbounded(pricing.tail(), place, isOver);
                return flow == null ? null : solved(flow);
            }
        }
        return solved(outcome());
    }

    /** Sends as much as goes round the circle that an arc closes; false where there is no limit. */
    private boolean pivot(int tail, int place) {
        boolean was = full[place];
        int head = layout.head[place];
        int back = was ? head : tail;
        int ahead = was ? tail : head;
        long room = layout.room(place);
        int join = limit(back, ahead, room);
        if (amount == Network.UNLIMITED) {
            return false;
        }
        if (amount > 0) {
            push(back, ahead, join);
        }
        if (leaving == NONE) {
            full[place] = !was;
            return true;
        }
        int out = tree.hanging[leaving];
        if (out != NONE) {
            full[out] = tree.flow[leaving] > 0;
        }
        full[place] = false;
        int top = behind ? back : ahead;
        boolean up = top == tail;
        long cost = layout.cost[place];
        tree.rehang(
                leaving, top, behind ? ahead : back, place, up, was ? room - amount : amount, room, up ? -cost : cost);
        return true;
    }

    /**
     * Finds how much can go round, and of the arcs that limit it the last in the direction of the flow, from the node
     * where both ways to the root join: with that one leaving, the tree stays strongly feasible.
     */
    private int limit(int back, int ahead, long room) {
        int[] parent = tree.parent;
        int[] size = tree.size;
        long most = room;
        int gives = NONE;
        boolean gaveBehind = false;
        int a = back;
        int b = ahead;
        while (a != b) {
            // What has no more under it than the other is not above the other
            if (size[a] < size[b]) {
                long rest = tree.up[a] ? tree.flow[a] : rest(a);
                if (rest < most) {
                    most = rest;
                    gives = a;
                    gaveBehind = true;
                }
                a = parent[a];
            } else {
                long rest = tree.up[b] ? rest(b) : tree.flow[b];
                if (rest <= most && rest != Network.UNLIMITED) {
                    most = rest;
                    gives = b;
                    gaveBehind = false;
                }
                b = parent[b];
            }
        }
        amount = most;
        leaving = gives;
        behind = gaveBehind;
        return a;
    }

    private long rest(int node) {
        long room = tree.room[node];
        return room == Network.UNLIMITED ? room : room - tree.flow[node];
    }

    private void push(int back, int ahead, int join) {
        for (int node = back; node != join; node = tree.parent[node]) {
            tree.flow[node] = Math.addExact(tree.flow[node], tree.up[node] ? -amount : amount);
        }
        for (int node = ahead; node != join; node = tree.parent[node]) {
            tree.flow[node] = Math.addExact(tree.flow[node], tree.up[node] ? amount : -amount);
        }
    }

    private Flow outcome() {
        boolean feasible = true;
        for (int node = 0; node < layout.nodes; node++) {
            feasible &= tree.hanging[node] != NONE || tree.flow[node] == 0;
        }
        return feasible ? new Flow.Optimal(flow(), potentials()) : new Flow.Infeasible(cut());
    }

    private long[] flow() {
        long[] flow = new long[layout.arcs()];
        for (int place = 0; place < flow.length; place++) {
            int arc = layout.arc(place);
            flow[arc] = network.lower(arc) + (full[place] ? layout.room(place) : 0);
        }
        for (int node = 0; node < layout.nodes; node++) {
            if (tree.hanging[node] != NONE) {
                flow[layout.arc(tree.hanging[node])] += tree.flow[node];
            }
        }
        return flow;
    }

    private long[] potentials() {
        long[] potential = new long[layout.nodes];
        long base = tree.priceOf(0);
        for (int node = 0; node < potential.length; node++) {
            long price = tree.priceOf(node) - base;
            potential[node] = layout.backwards ? -price : price;
        }
        return potential;
    }

    /** The parts of the tree that send to the root: no path of arcs with room leads out of them. */
    private int[] cut() {
        // Backwards, what sends is what receives, so the other parts are the ones whose supply is stuck
        return IntStream.range(0, layout.nodes)
                .filter(node -> tree.priceOf(node) < 0 != layout.backwards)
                .toArray();
    }

    /** The circle that an arc closes, unless no flow exists at all. */
    private @Nullable Flow unbounded(int tail, int place, BooleanSupplier isOver) {
        Network free = new Network(
                network.supply, network.tail, network.head, network.lower, network.capacity, new long[network.arcs()]);
        NetworkSimplex.Solved any = new Simplex(free, null).run(isOver);
        if (any == null || any.flow() instanceof Flow.Infeasible) {
            return any == null ? null : any.flow();
        }
        int back = tail;
        int ahead = layout.head[place];
        List<Integer> before = new ArrayList<>();
        List<Integer> cycle = new ArrayList<>(List.of(layout.arc(place)));
        while (back != ahead) {
            if (tree.size[back] < tree.size[ahead]) {
                before.add(layout.arc(tree.hanging[back]));
                back = tree.parent[back];
            } else {
                cycle.add(layout.arc(tree.hanging[ahead]));
                ahead = tree.parent[ahead];
            }
        }
        cycle.addAll(before.reversed());
        if (layout.backwards) {
            Collections.reverse(cycle);
        }
        return new Flow.Unbounded(cycle.stream().mapToInt(arc -> arc).toArray());
    }

    private NetworkSimplex.Solved solved(Flow flow) {
        int[] hanging = Arrays.stream(tree.hanging, 0, layout.nodes)
                .map(place -> place == NONE ? NONE : layout.arc(place))
                .toArray();
        BitSet filled = new BitSet(layout.arcs());
        for (int place = 0; place < full.length; place++) {
            if (full[place]) {
                filled.set(layout.arc(place));
            }
        }
        return new NetworkSimplex.Solved(flow, new Basis(hanging, filled), pivots);
    }
}
