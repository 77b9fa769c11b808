package io.aval.workbench.bench.allocation;

import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Solution;
import io.aval.engine.allocation.Solver;
import io.aval.engine.allocation.StableSolver;
import io.aval.engine.allocation.WelfareSolver;
import io.aval.engine.audit.ProblemAuditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A large market: the stable mode and the optimum once each, cold, with the most memory the process had until then. */
final class LargeRun {
    private LargeRun() {}

    static void run(GeneratedMarket market, long seed) {
        long before = System.nanoTime();
        Problem problem = market.problem(seed);
        AllocationBench.print("%s: market made in %.1f s%n", market, since(before));
        run(problem, Mode.STABLE_DEMAND, StableSolver.demandsPropose());
        run(problem, Mode.WELFARE, WelfareSolver.withoutTickets());
    }

    private static void run(Problem problem, Mode mode, Solver solver) {
        long begun = System.nanoTime();
        Solution solution = solver.solve(problem);
        double solving = since(begun);
        String memory = peak();
        long solved = System.nanoTime();
        var report = ProblemAuditor.audit(problem, mode, solution);
        AllocationBench.demand(report.holds(), report.violations().toString());
        AllocationBench.print(
                "%s: solved in %.1f s, audited in %.1f s; blocking pairs %d, placed %d fen%n"
                        + "peak memory %s until solved, %s with the audit%n",
                mode, solving, since(solved), report.figures().blockingPairs(), solution.placedFen(), memory, peak());
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static String peak() {
        try {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.substring(6).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
