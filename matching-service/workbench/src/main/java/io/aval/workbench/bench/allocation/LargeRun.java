package io.aval.workbench.bench.allocation;

import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Solution;
import io.aval.engine.allocation.StableSolver;
import io.aval.engine.audit.ProblemAuditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A large market: the stable mode once, cold, with the most memory the process ever had. */
final class LargeRun {
    private LargeRun() {}

    static void run(GeneratedMarket market, long seed) {
        long before = System.nanoTime();
        Problem problem = market.problem(seed);
        long made = System.nanoTime();
        Solution solution = StableSolver.demandsPropose().solve(problem);
        long solved = System.nanoTime();
        String solving = peak();
        var report = ProblemAuditor.audit(problem, Mode.STABLE_DEMAND, solution);
        AllocationBench.demand(report.holds(), report.violations().toString());
        AllocationBench.print(
                "%s: market made in %.1f s, stable in %.1f s, audited in %.1f s; blocking pairs %d, placed %d fen%n"
                        + "peak memory %s until solved, %s with the audit%n",
                market,
                (made - before) / 1e9,
                (solved - made) / 1e9,
                (System.nanoTime() - solved) / 1e9,
                report.figures().blockingPairs(),
                solution.placedFen(),
                solving,
                peak());
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
