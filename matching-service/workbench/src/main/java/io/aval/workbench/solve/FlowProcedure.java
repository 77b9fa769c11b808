package io.aval.workbench.solve;

import io.aval.engine.flow.Flow;
import io.aval.engine.flow.FlowCertificate;
import io.aval.engine.flow.Network;
import io.aval.engine.flow.NetworkSimplex;
import io.aval.engine.instance.Assignment;
import io.aval.engine.instance.DimacsMinimum;
import io.aval.engine.instance.OrLibraryAssignment;
import io.aval.engine.instance.Reading;
import io.aval.ortools.OrToolsFlow;
import io.aval.workbench.solve.Outcome.Status;
import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Instances that are networks. */
final class FlowProcedure {
    /** The files number nodes from 1. */
    private static final int FIRST = 1;

    private static final int NAMED = 20;
    private static final String STOPPED = "the time ran out before the cheapest flow was found";

    private FlowProcedure() {}

    /** The allocation is TAIL, HEAD, FLOW of every arc with flow, nodes as the file numbers them. */
    static Outcome dimacs(Task task) throws IOException {
        try (Reader in = Files.newBufferedReader(task.file(), StandardCharsets.UTF_8)) {
            return switch (DimacsMinimum.read(in)) {
                case Reading.Malformed<Network>(int line, String reason) -> new Outcome.Malformed(line, reason);
                case Reading.Read<Network>(Network network) -> solve(task, network);
            };
        }
    }

    /** The allocation is ROW, COLUMN of every pair, from 1. */
    static Outcome assignment(Task task) throws IOException {
        try (Reader in = Files.newBufferedReader(task.file(), StandardCharsets.UTF_8)) {
            return switch (OrLibraryAssignment.read(in)) {
                case Reading.Malformed<Assignment>(int line, String reason) -> new Outcome.Malformed(line, reason);
                case Reading.Read<Assignment>(Assignment problem) -> pairs(solve(task, problem.network()), problem);
            };
        }
    }

    private static Outcome pairs(Outcome outcome, Assignment problem) {
        if (!(outcome instanceof Outcome.Solved solved)) {
            return outcome;
        }
        List<long[]> pairs = solved.allocation().stream()
                .map(row -> new long[] {row[0], row[1] - problem.size()})
                .toList();
        return new Outcome.Solved(
                solved.status(), solved.objective(), solved.bound(), solved.certified(), solved.reason(), pairs);
    }

    private static Outcome solve(Task task, Network network) {
        try {
            Optional<Flow> flow = switch (task.backend()) {
                case OWN ->
                    new NetworkSimplex().solve(network, null, task.isOver()).map(NetworkSimplex.Solved::flow);
                // Its library cannot be stopped
                case OR_TOOLS -> Optional.of(new OrToolsFlow().solve(network));
            };
            return flow.map(answer -> outcome(network, answer)).orElseGet(() -> none(Status.UNKNOWN, false, STOPPED));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return new Outcome.Unfit(e.getMessage() + ".");
        }
    }

    private static Outcome outcome(Network network, Flow answer) {
        boolean certified = FlowCertificate.faults(network, answer).isEmpty();
        return switch (answer) {
            case Flow.Optimal optimal -> {
                BigInteger cost = network.cost(optimal.flow());
                yield new Outcome.Solved(Status.OPTIMAL, cost, cost, certified, "", rows(network, optimal.flow()));
            }
            case Flow.Infeasible(int[] cut) -> none(Status.INFEASIBLE, certified, why(network, cut));
            case Flow.Unbounded(int[] cycle) -> none(Status.UNBOUNDED, certified, around(network, cycle));
        };
    }

    private static Outcome none(Status status, boolean certified, String reason) {
        return new Outcome.Solved(status, null, null, certified, reason, List.of());
    }

    private static String why(Network network, int[] cut) {
        if (network.imbalance() != 0) {
            return "the supplies add up to " + network.imbalance() + ", not to 0";
        }
        return cut.length == 0 ? "no flow keeps all bounds" : "what must leave these nodes cannot: " + named(cut);
    }

    private static String around(Network network, int[] cycle) {
        int[] tails = Arrays.stream(cycle).map(network::tail).toArray();
        return "a cycle of negative cost without limit goes through the nodes " + named(tails);
    }

    private static String named(int[] nodes) {
        String names = Arrays.stream(nodes)
                .limit(NAMED)
                .mapToObj(node -> Integer.toString(node + FIRST))
                .collect(Collectors.joining(", "));
        return nodes.length > NAMED ? names + " and " + (nodes.length - NAMED) + " more" : names;
    }

    private static List<long[]> rows(Network network, long[] flow) {
        List<long[]> rows = new ArrayList<>();
        for (int arc = 0; arc < flow.length; arc++) {
            if (flow[arc] > 0) {
                rows.add(new long[] {network.tail(arc) + FIRST, network.head(arc) + FIRST, flow[arc]});
            }
        }
        return rows;
    }
}
