package io.aval.engine.flow;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks an answer against the network alone: bounds, supplies and complementary slackness of a flow, the cut that holds
 * supplies back, the cycle that gets ever cheaper. Who finds no fault has a proof, however the answer was made.
 */
public final class FlowCertificate {
    private static final int MOST_FAULTS = 10;

    private final Network network;
    private final List<String> faults = new ArrayList<>();

    private FlowCertificate(Network network) {
        this.network = network;
    }

    /** {@return what is wrong with an answer, the first ten faults; empty where it is proved} */
    public static List<String> faults(Network network, Flow answer) {
        FlowCertificate check = new FlowCertificate(network);
        switch (answer) {
            case Flow.Optimal(long[] flow, long[] potential) -> check.optimal(flow, potential);
            case Flow.Infeasible(int[] cut) -> check.cut(cut);
            case Flow.Unbounded(int[] cycle) -> check.cycle(cycle);
        }
        return List.copyOf(check.faults);
    }

    private void fault(String sentence) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(sentence);
        }
    }

    private void optimal(long[] flow, long[] potential) {
        if (flow.length != network.arcs() || potential.length != network.nodes()) {
            fault("The answer is of another network");
            return;
        }
        BigInteger[] left = new BigInteger[network.nodes()];
        for (int node = 0; node < left.length; node++) {
            left[node] = BigInteger.valueOf(network.supply(node));
        }
        for (int arc = 0; arc < flow.length; arc++) {
            arc(arc, flow[arc], potential);
            if (flow[arc] != 0) {
                BigInteger amount = BigInteger.valueOf(flow[arc]);
                left[network.tail(arc)] = left[network.tail(arc)].subtract(amount);
                left[network.head(arc)] = left[network.head(arc)].add(amount);
            }
        }
        for (int node = 0; node < left.length; node++) {
            if (left[node].signum() != 0) {
                fault("Node " + node + " keeps " + left[node]);
            }
        }
    }

    private void arc(int arc, long flow, long[] potential) {
        if (flow < network.lower(arc) || flow > network.capacity(arc)) {
            fault("Arc " + arc + " carries " + flow + ", outside its bounds");
        }
        long reduced = reduced(arc, potential);
        if (reduced < 0 && flow < network.capacity(arc)) {
            fault("Arc " + arc + " could carry more and would save " + -reduced);
        }
        if (reduced > 0 && flow > network.lower(arc)) {
            fault("Arc " + arc + " could carry less and would save " + reduced);
        }
    }

    private long reduced(int arc, long[] potential) {
        return Math.subtractExact(
                Math.addExact(network.cost(arc), potential[network.tail(arc)]), potential[network.head(arc)]);
    }

    private void cut(int[] cut) {
        boolean[] within = new boolean[network.nodes()];
        BigInteger stuck = BigInteger.ZERO;
        for (int node : cut) {
            if (node < 0 || node >= within.length || within[node]) {
                fault("The cut names node " + node + " wrongly");
                return;
            }
            within[node] = true;
            stuck = stuck.add(BigInteger.valueOf(network.supply(node)));
        }
        if (cut.length == network.nodes() && stuck.signum() != 0) {
            return;
        }
        for (int arc = 0; arc < network.arcs(); arc++) {
            boolean from = within[network.tail(arc)];
            boolean to = within[network.head(arc)];
            if (from && !to && network.capacity(arc) == Network.UNLIMITED) {
                fault("Arc " + arc + " leads out of the cut without limit");
                return;
            }
            if (from != to) {
                stuck = stuck.add(BigInteger.valueOf(from ? -network.capacity(arc) : network.lower(arc)));
            }
        }
        if (stuck.signum() <= 0) {
            fault("The arcs out of the cut can carry what must leave it");
        }
    }

    private void cycle(int[] cycle) {
        BigInteger cost = BigInteger.ZERO;
        for (int place = 0; place < cycle.length; place++) {
            int arc = cycle[place];
            if (arc < 0 || arc >= network.arcs() || network.capacity(arc) != Network.UNLIMITED) {
                fault("The cycle has arc " + arc + ", which is limited or not there");
                return;
            }
            if (network.head(arc) != network.tail(cycle[(place + 1) % cycle.length])) {
                fault("The cycle breaks after arc " + arc);
            }
            cost = cost.add(BigInteger.valueOf(network.cost(arc)));
        }
        if (cost.signum() >= 0) {
            fault("The cycle does not save anything");
        }
    }
}
