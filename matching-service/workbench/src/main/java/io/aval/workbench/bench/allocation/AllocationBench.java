package io.aval.workbench.bench.allocation;

import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Solution;
import io.aval.engine.allocation.Solver;
import io.aval.engine.allocation.StableSolver;
import io.aval.engine.allocation.UnsplitSolver;
import io.aval.engine.allocation.Welfare;
import io.aval.engine.allocation.WelfareSolver;
import io.aval.engine.audit.ProblemAuditor;
import io.aval.engine.flow.Network;
import io.aval.ortools.OrToolsFlow;
import io.aval.workbench.bench.allocation.Stopwatch.Timed;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** {@code ./aval bench allocation [--large] [--only DEMANDS] [--rounds ROUNDS]}. */
public final class AllocationBench {
    private static final long SEED = 42;
    private static final List<GeneratedMarket> MARKETS =
            List.of(new GeneratedMarket(10_000, 500, 20), new GeneratedMarket(100_000, 2_000, 20));

    private final GeneratedMarket market;
    private final Problem problem;
    private final Stopwatch watch;
    private final double peerMillis;
    private final BigInteger peerValue;

    private AllocationBench(GeneratedMarket market, int rounds) {
        this.market = market;
        problem = market.problem(SEED);
        watch = new Stopwatch(Math.ceilDiv(rounds, 2), rounds);
        Network network = WelfareSolver.network(problem);
        OrToolsFlow peer = new OrToolsFlow();
        Timed<long[]> flow = watch.time(() -> peer.flow(network).orElseThrow());
        peerMillis = flow.millis();
        peerValue = Welfare.value(problem, Arrays.copyOf(flow.answer(), problem.pairs()));
    }

    /** Runs the bench; exit code 1 if an answer is wrong. */
    public static void main(String[] arguments) {
        List<String> options = List.of(arguments);
        print("%s, Java %s, %d processors%n", System.getProperty("os.arch"), Runtime.version(), processors());
        if (options.contains("--large")) {
            LargeRun.run(new GeneratedMarket(option(options, "--only", 1_000_000), 10_000, 20), SEED);
            return;
        }
        for (GeneratedMarket market : MARKETS) {
            if (option(options, "--only", market.demands()) == market.demands()) {
                new AllocationBench(market, option(options, "--rounds", 5)).run();
            }
        }
    }

    private static int option(List<String> options, String name, int otherwise) {
        int place = options.indexOf(name);
        return place < 0 ? otherwise : Integer.parseInt(options.get(place + 1));
    }

    private static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    private void run() {
        print("%n%s%n%-42s %10s %10s%n", market, "", "ms", "/ OR-Tools");
        row("OR-Tools, flow alone (network ready)", peerMillis);
        Timed<Solution> welfare = welfare();
        stable("stable, demands propose", Mode.STABLE_DEMAND, StableSolver.demandsPropose(), welfare.answer());
        stable("stable, products propose", Mode.STABLE_PRODUCT, StableSolver.productsPropose(), welfare.answer());
        stable("unsplittable", Mode.UNSPLIT, UnsplitSolver.withinBudgets(), welfare.answer());
        new SmallChanges(problem, watch).run();
    }

    private Timed<Solution> welfare() {
        Timed<Solution> ours = watch.time(() -> WelfareSolver.withoutTickets().solve(problem));
        demand(Welfare.value(problem, ours.answer().held()).equals(peerValue), "OR-Tools found another optimum");
        audit(Mode.WELFARE, ours.answer());
        row("welfare", ours.millis());
        return ours;
    }

    private void stable(String name, Mode mode, Solver solver, Solution optimum) {
        Timed<Solution> ours = watch.time(() -> solver.solve(problem));
        audit(mode, ours.answer());
        row(name, ours.millis());
        print(
                "    no blocking pair; places %.2f %% of the optimum's money%n",
                100.0 * ours.answer().placedFen() / optimum.placedFen());
    }

    private void audit(Mode mode, Solution solution) {
        var report = ProblemAuditor.audit(problem, mode, solution);
        demand(report.holds(), mode + ": " + report.violations());
    }

    private void row(String name, double millis) {
        print("%-42s %10.1f %10.3f%n", name, millis, millis / peerMillis);
    }

    static void demand(boolean sound, String otherwise) {
        if (!sound) {
            print("WRONG: %s%n", otherwise);
            System.exit(1);
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // Formats stand in this package alone.
    static void print(String format, Object... arguments) {
        System.out.printf(Locale.ROOT, format, arguments);
    }
}
