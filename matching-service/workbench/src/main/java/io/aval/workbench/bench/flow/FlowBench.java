package io.aval.workbench.bench.flow;

import io.aval.engine.flow.Flow;
import io.aval.engine.flow.Network;
import io.aval.engine.flow.NetworkSimplex;
import io.aval.engine.flow.sample.SampleMarket;
import io.aval.engine.flow.sample.SampleNetworks;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * {@code bench flow}: medians of the processor time of the solving thread, from the network to the flow; every peer
 * must come to our cost, or the run ends with 1.
 */
public final class FlowBench {
    private static final long SEED = 42;
    private static final double MILLI = 1e6;

    private final PrintStream out;
    private final int rounds;
    private final int part;
    private boolean apart;

    private FlowBench(PrintStream out, int rounds, int part) {
        this.out = out;
        this.rounds = rounds;
        this.part = part;
    }

    /**
     * Runs it; arguments: quick (default), or full, which adds the market of 100,000, a large scattered network and, once,
     * JGraphT; then the number of rounds; then by what sizes are divided, up to 25, to try it out (1).
     */
    public static void main(String[] arguments) {
        boolean full = arguments.length > 0 && arguments[0].equals("full");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        int part = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1;
        FlowBench bench = new FlowBench(new PrintStream(System.out, true, StandardCharsets.UTF_8), rounds, part);
        bench.run(full);
        if (bench.apart) {
            System.exit(1);
        }
    }

    private void run(boolean full) {
        out.printf(
                "%s %s, %d processors, Java %s; processor time, median of %d after one to warm up%n%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                rounds);
        if (part > 1) {
            out.printf("sizes are a %dth of what the names say%n", part);
        }
        out.printf("%-34s %-10s %12s %10s  %s%n", "network", "solver", "ms", "ours / it", "cost");
        SampleMarket usual = SampleMarket.usual(10_000 / part, 500 / part, 20);
        compare("market 10,000 x 500 x 20", usual.network(SEED), rounds, List.of(Peer.OWN, Peer.OR_TOOLS));
        if (full) {
            compare("the same, once", usual.network(SEED), 0, List.of(Peer.OWN, Peer.JGRAPHT));
            Network large = SampleMarket.usual(100_000 / part, 2_000 / part, 20).network(SEED);
            compare("market 100,000 x 2,000 x 20", large, rounds, List.of(Peer.OWN, Peer.OR_TOOLS));
            warm("market 100,000 x 2,000 x 20", large);
            Network scattered = SampleNetworks.scattered(SEED, 20_000 / part, 400_000 / part);
            compare("scattered 20,000 nodes, once", scattered, 0, List.of(Peer.OWN, Peer.OR_TOOLS));
        }
        warm("market 10,000 x 500 x 20", usual.network(SEED));
        family("budgets 50 %", usual.withBudget(50).network(SEED));
        family("budgets 100 %", usual.withBudget(100).network(SEED));
        family("budgets 110 %", usual.withBudget(110).network(SEED));
        family("all costs equal", usual.withEqualCosts().network(SEED));
        family("one giant bank", usual.withGiantBank().network(SEED));
        family("scattered 5,000 nodes", SampleNetworks.scattered(SEED, 5_000 / part, 50_000 / part));
        family("grid 100 x 100", SampleNetworks.grid(SEED, 100 / part, 100));
        family("chain 2,000", SampleNetworks.chain(SEED, 2_000 / part));
    }

    private void family(String name, Network network) {
        compare(name, network, Math.min(3, rounds), List.of(Peer.OWN, Peer.OR_TOOLS));
    }

    private void compare(String name, Network network, int times, List<Peer> peers) {
        BigInteger[] costs = new BigInteger[peers.size()];
        double[] millis = new double[peers.size()];
        for (int i = 0; i < peers.size(); i++) {
            Peer peer = peers.get(i);
            double[] all = new double[times + 1];
            for (int round = 0; round <= times; round++) {
                long start = cpu();
                costs[i] = peer.cost(network);
                all[round] = (cpu() - start) / MILLI;
            }
            millis[i] = median(times == 0 ? all : Arrays.copyOfRange(all, 1, all.length));
        }
        for (int i = 0; i < peers.size(); i++) {
            boolean same = costs[i].equals(costs[0]);
            apart |= !same;
            out.printf(
                    "%-34s %-10s %12.1f %10.4f  %s%s%n",
                    name, peers.get(i).label(), millis[i], millis[0] / millis[i], costs[i], same ? "" : "  DIFFERS");
        }
    }

    /** One demand in a hundred at other costs: from the last solution, and afresh. */
    private void warm(String name, Network before) {
        var basis = new NetworkSimplex().solve(before, null).basis();
        Network after = SampleMarket.withNewDemands(before, SEED);
        double[] fresh = new double[rounds];
        double[] warm = new double[rounds];
        BigInteger cost = Peer.OWN.cost(after);
        for (int round = 0; round < rounds; round++) {
            long start = cpu();
            apart |= !Peer.OWN.cost(after).equals(cost);
            long middle = cpu();
            var solved = new NetworkSimplex().solve(after, basis);
            warm[round] = (cpu() - middle) / MILLI;
            fresh[round] = (middle - start) / MILLI;
            apart |= !(solved.flow() instanceof Flow.Optimal optimal)
                    || !after.cost(optimal.flow()).equals(cost);
        }
        out.printf(
                "%-34s %-10s %12.1f %10.4f  afresh %.1f%s%n",
                name + ", 1 % new",
                "ours, warm",
                median(warm),
                median(warm) / median(fresh),
                median(fresh),
                apart ? "  DIFFERS" : "");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
