package io.aval.workbench.bench.audit;

import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Solution;
import io.aval.engine.allocation.Solution.Prices;
import io.aval.engine.audit.Auditor;
import io.aval.engine.audit.Claim;
import io.aval.engine.audit.Figures;
import io.aval.engine.audit.ProblemAuditor;
import io.aval.engine.audit.Ruling;
import io.aval.engine.audit.Verdict;
import io.aval.engine.market.Market;
import io.aval.engine.market.MarketDigest;
import io.aval.engine.matching.Match;
import io.aval.engine.seed.Seed;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Seconds that the verifier takes, one thread, median of five rounds after one to warm up: on a problem of demands with
 * twenty pairs each, by a greedy solution, and on a market with its stable match. The verifier looks at every pair of
 * either, whatever the solution; a match that it rejects ends the bench with 1.
 *
 * <p>Arguments, all or none: demands and products of the problem, demands and products of the market, rounds.
 */
public final class AuditBench {
    private static final int PAIRS = 20;
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final int rounds;

    private AuditBench(PrintStream out, int rounds) {
        this.out = out;
        this.rounds = rounds;
    }

    /** Prints a table in Markdown. */
    public static void main(String[] args) {
        int[] sizes = args.length == 0
                ? new int[] {100_000, 2_000, 100_000, 5_000, 5}
                : Arrays.stream(args).mapToInt(Integer::parseInt).toArray();
        AuditBench bench = new AuditBench(System.out, sizes[4]);
        bench.machine();
        bench.problem(sizes[0], sizes[1]);
        if (!bench.market(sizes[2], sizes[3])) {
            System.exit(1);
        }
    }

    private void machine() {
        Runtime here = Runtime.getRuntime();
        out.printf(
                Locale.ROOT,
                "Java %s, %d processors, heap of at most %,d MiB, one thread, median of %d%n%n",
                Runtime.version(),
                here.availableProcessors(),
                here.maxMemory() >> 20,
                rounds);
        out.println("| verified | pairs | s |");
        out.println("|---|---|---|");
    }

    private void problem(int demands, int products) {
        Problem problem = BenchInputs.problem(demands, products, PAIRS);
        long[] held = BenchInputs.greedy(problem);
        Solution stable = new Solution(held, Optional.empty());
        Prices prices = new Prices(
                new long[problem.demandSide().nodes()],
                new long[problem.productSide().nodes()]);
        Solution priced = new Solution(held, Optional.of(prices));
        String size = String.format(Locale.ROOT, "%,d × %,d × %d", demands, products, PAIRS);
        row(
                size + ", blocking pairs",
                () -> ProblemAuditor.audit(problem, Mode.STABLE_DEMAND, stable).figures());
        row(
                size + ", and prices",
                () -> ProblemAuditor.audit(problem, Mode.WELFARE, priced).figures());
    }

    private boolean market(int demands, int products) {
        Market market = BenchInputs.market(demands, products);
        Seed seed = new Seed("bench");
        Match match = Match.of(market, seed);
        String inputs = MarketDigest.ofInputs(market, seed);
        Claim claim = new Claim(
                match.allocation(), match.refusals(), inputs, MarketDigest.ofResult(inputs, match.allocation()));
        String size = String.format(Locale.ROOT, "market of %,d × %,d", demands, products);
        Verdict verdict = Auditor.audit(market, seed, claim, Ruling.of(Mode.STABLE_DEMAND), 1);
        row(
                size + ", stable",
                () -> Auditor.audit(market, seed, claim, Ruling.of(Mode.STABLE_DEMAND), 1)
                        .figures());
        verdict.violations().forEach(out::println);
        return verdict.holds();
    }

    private void row(String what, Supplier<Figures> audit) {
        double[] seconds = new double[rounds];
        long pairs = audit.get().pairs();
        for (int round = 0; round < rounds; round++) {
            long begin = System.nanoTime();
            long again = audit.get().pairs();
            seconds[round] = (System.nanoTime() - begin) / NANOS;
            if (again != pairs) {
                throw new IllegalStateException(what + ": the second audit counts otherwise");
            }
        }
        Arrays.sort(seconds);
        out.printf(Locale.ROOT, "| %s | %,d | %.2f |%n", what, pairs, seconds[rounds / 2]);
    }
}
