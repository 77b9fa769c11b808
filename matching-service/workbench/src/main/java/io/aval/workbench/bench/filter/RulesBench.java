package io.aval.workbench.bench.filter;

import io.aval.engine.eligibility.CompiledRules;
import io.aval.engine.eligibility.Screen;
import io.aval.engine.market.Criteria;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Disclosure;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Facets;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;

/** Products' rules with ten conditions each against many demands: compiled, and in a tight loop over arrays; by processor time. */
final class RulesBench {
    private static final int MOST_LOOPED = 5_000;
    private static final int ROUNDS = 5;
    private static final int INDUSTRIES = 20;
    private static final int REGIONS = 31;

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final PrintStream out;
    private final List<Product> products;
    private final List<Demand> demands;

    RulesBench(PrintStream out, int products, int demands) {
        this.out = out;
        this.products = products(products);
        this.demands = demands(demands);
    }

    boolean run() {
        return run(new NestedLoop(products));
    }

    boolean run(NestedLoop loop) {
        List<Demand> some = demands.subList(0, Math.min(MOST_LOOPED, demands.size()));
        long began = System.nanoTime();
        CompiledRules rules = CompiledRules.of(products);
        long built = System.nanoTime() - began;
        Screen screen = rules.screen();
        double[] compiled = new double[ROUNDS];
        double[] judged = new double[ROUNDS];
        double[] looped = new double[ROUNDS];
        long pairs = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long[] found = new long[1];
            compiled[round] = micros(demands, demand -> count(screen.eligible(demand)), found);
            pairs = found[0];
            judged[round] = micros(demands, demand -> count(screen.judge(demand)), found);
            looped[round] = micros(some, loop::count, found);
        }
        for (Demand demand : some) {
            if (count(screen.eligible(demand)) != loop.count(demand)) {
                out.println("DIFFERENT: demand " + demand.id());
                return false;
            }
        }
        out.printf(
                Locale.ROOT,
                "%,d rules, compiled in %,d ms, %,d demands, %,d eligible pairs; answers equal%n",
                products.size(),
                built / 1_000_000,
                demands.size(),
                pairs);
        print("compiled rules", median(compiled), median(compiled));
        print("compiled rules, counting reasons", median(judged), median(compiled));
        print("nested loop over arrays", median(looped), median(compiled));
        return true;
    }

    private void print(String what, double micros, double ours) {
        out.printf(Locale.ROOT, "  %-38s %8.2f us a demand   times ours %.1f%n", what, micros, micros / ours);
    }

    private static double micros(List<Demand> demands, ToLongFunction<Demand> work, long[] sum) {
        sum[0] = 0;
        long began = PROCESSOR.getCurrentThreadCpuTime();
        for (Demand demand : demands) {
            sum[0] += work.applyAsLong(demand);
        }
        return (PROCESSOR.getCurrentThreadCpuTime() - began) / 1e3 / demands.size();
    }

    private static long count(long[] bits) {
        long count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static List<Product> products(int size) {
        SplittableRandom random = new SplittableRandom(3);
        List<Product> products = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long ticket = 10_000_000L * (1 + random.nextInt(20));
            products.add(new Product(
                            "P" + i,
                            "F" + i / 10,
                            random.nextInt(4) == 0 ? FinanceKind.DISCOUNT : FinanceKind.PLEDGE,
                            1_000_000_000_000L,
                            ticket,
                            ticket * 100,
                            RateCurve.linear(100 * (250 + random.nextInt(300)), 100 * random.nextInt(40)),
                            90 * (1 + random.nextInt(12)),
                            Codes.some(random, "I", INDUSTRIES, 3),
                            Codes.some(random, "R", REGIONS, 6),
                            2 + random.nextInt(7),
                            2_000 + 100 * random.nextInt(60))
                    .asking(
                            Criteria.all(
                                    Criterion.atLeast(Facet.AGE, random.nextInt(10)),
                                    Criterion.atLeast(Facet.REVENUE, 100_000_000L * random.nextInt(50))),
                            Disclosure.GROUP));
        }
        return products;
    }

    private static List<Demand> demands(int size) {
        SplittableRandom random = new SplittableRandom(4);
        List<Demand> demands = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            long amount = 1_000_000L * (10 + random.nextInt(2_000));
            demands.add(new Demand(
                            "D" + i,
                            "E" + i,
                            random.nextInt(4) == 0 ? FinanceKind.DISCOUNT : FinanceKind.PLEDGE,
                            amount,
                            30 * (1 + random.nextInt(36)),
                            100 * (300 + random.nextInt(500)),
                            Codes.of("I", random.nextInt(INDUSTRIES)),
                            Codes.of("R", random.nextInt(REGIONS)),
                            1 + random.nextInt(8),
                            amount * (1 + random.nextInt(5)),
                            1 + random.nextInt(3))
                    .with(Facets.NONE
                            .with(Facet.AGE, random.nextInt(20))
                            .with(Facet.REVENUE, 100_000_000L * random.nextInt(100))));
        }
        return demands;
    }
}
