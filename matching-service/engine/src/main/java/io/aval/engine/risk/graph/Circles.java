package io.aval.engine.risk.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The strongly connected components of a network (Tarjan 1972), without recursion, since a network may be one long chain.
 * A component is finished after all that its parties stand for, directly or not: so the numbers of components rise
 * against the direction of guarantees.
 */
final class Circles {

    private static final int NEW = -1;

    private final Network network;
    private final int[] order;
    private final int[] low;
    private final int[] next;
    private final int[] component;
    private final List<List<Integer>> members = new ArrayList<>();
    private final List<Integer> path = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private int seen;

    private Circles(Network network) {
        this.network = network;
        int size = network.size();
        order = filled(size);
        low = new int[size];
        next = new int[size];
        component = filled(size);
    }

    static Circles of(Network network) {
        Circles circles = new Circles(network);
        for (int party = 0; party < network.size(); party++) {
            if (circles.order[party] == NEW) {
                circles.walk(party);
            }
        }
        return circles;
    }

    /** The component of a party. */
    int of(int party) {
        return component[party];
    }

    /** The parties of each component, ascending. */
    List<List<Integer>> members() {
        return members;
    }

    private void walk(int root) {
        enter(root);
        while (!path.isEmpty()) {
            int party = path.getLast();
            int[] debtors = network.debtors(party);
            if (next[party] < debtors.length) {
                visit(party, debtors[next[party]++]);
            } else {
                leave(party);
            }
        }
    }

    private void visit(int party, int debtor) {
        if (order[debtor] == NEW) {
            enter(debtor);
        } else if (component[debtor] == NEW) {
            low[party] = Math.min(low[party], order[debtor]);
        }
    }

    private void enter(int party) {
        order[party] = seen;
        low[party] = seen;
        seen++;
        path.add(party);
        open.add(party);
    }

    private void leave(int party) {
        path.removeLast();
        if (!path.isEmpty()) {
            int before = path.getLast();
            low[before] = Math.min(low[before], low[party]);
        }
        if (low[party] != order[party]) {
            return;
        }
        List<Integer> found = new ArrayList<>();
        int last;
        do {
            last = open.removeLast();
            component[last] = members.size();
            found.add(last);
        } while (last != party);
        Collections.sort(found);
        members.add(List.copyOf(found));
    }

    private static int[] filled(int size) {
        int[] filled = new int[size];
        Arrays.fill(filled, NEW);
        return filled;
    }
}
