package io.aval.workbench.bench.audit;

import io.aval.engine.allocation.Pairs;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Side;
import io.aval.engine.market.Demand;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.Market;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Seeded inputs of the bench: budgets of nine tenths of what is wanted, ranks and costs at random. */
final class BenchInputs {
    private static final int INDUSTRIES = 60;
    private static final int REGIONS = 16;

    private BenchInputs() {}

    @SuppressWarnings("NullAway") // It does not see that columns of a side without caps may be absent.
    static Problem problem(int demands, int products, int pairsEach) {
        Random random = new Random(1);
        int size = demands * pairsEach;
        long[] wanted = random.longs(demands, 100_000, 1_000_000_000).toArray();
        int[] product = new int[size];
        long[] capacity = new long[size];
        for (int d = 0; d < demands; d++) {
            int[] chosen = random.ints(0, products).distinct().limit(pairsEach).toArray();
            System.arraycopy(chosen, 0, product, d * pairsEach, pairsEach);
            Arrays.fill(capacity, d * pairsEach, (d + 1) * pairsEach, wanted[d]);
        }
        long[] budget = new long[products];
        Arrays.fill(budget, Arrays.stream(wanted).sum() / products * 9 / 10);
        int[] rank = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int moved = rank[i];
            rank[i] = rank[other];
            rank[other] = moved;
        }
        return new Problem(
                Side.flat(wanted),
                Side.flat(budget),
                IntStream.range(0, demands).map(d -> 3).toArray(),
                IntStream.range(0, products).mapToLong(p -> 1).toArray(),
                new Pairs(
                        IntStream.rangeClosed(0, demands)
                                .map(d -> d * pairsEach)
                                .toArray(),
                        product,
                        capacity,
                        random.ints(size, 30_000, 80_000).toArray(),
                        rank,
                        null,
                        null));
    }

    /** Every demand in turn takes what is left of its most wanted products, from two at most. */
    static long[] greedy(Problem problem) {
        long[] held = new long[problem.pairs()];
        long[] left = IntStream.range(0, problem.products())
                .mapToLong(problem.productSide()::limit)
                .toArray();
        for (int d = 0; d < problem.demands(); d++) {
            long wanted = problem.demandSide().limit(d);
            int parts = 0;
            for (int pair = problem.start(d); pair < problem.start(d + 1) && parts < 2; pair++) {
                held[pair] = Math.min(wanted, left[problem.product(pair)]);
                wanted -= held[pair];
                left[problem.product(pair)] -= held[pair];
                parts += held[pair] > 0 ? 1 : 0;
            }
        }
        return held;
    }

    static Market market(int demands, int products) {
        Random random = new Random(2);
        List<Demand> wanted = new ArrayList<>();
        for (int d = 0; d < demands; d++) {
            long amount = 10_000 * random.nextLong(100, 100_000);
            wanted.add(new Demand(
                    "D" + d,
                    "E" + d,
                    random.nextInt(4) == 0 ? FinanceKind.DISCOUNT : FinanceKind.PLEDGE,
                    amount,
                    30 * (1 + random.nextInt(24)),
                    40_000 + 1_000 * random.nextInt(40),
                    "I" + random.nextInt(INDUSTRIES),
                    "R" + random.nextInt(REGIONS),
                    1 + random.nextInt(10),
                    amount * (1 + random.nextInt(5)),
                    1 + random.nextInt(3)));
        }
        long budget = wanted.stream().mapToLong(Demand::amountFen).sum() / products * 9 / 10;
        List<Product> offered = new ArrayList<>();
        for (int p = 0; p < products; p++) {
            offered.add(new Product(
                    "P" + p,
                    "F" + p % 400,
                    random.nextInt(4) == 0 ? FinanceKind.DISCOUNT : FinanceKind.PLEDGE,
                    Math.min(budget, 1_000_000_000_000_000L),
                    1_000_000L * (1 + random.nextInt(20)),
                    100_000_000L * (1 + random.nextInt(20)),
                    RateCurve.linear(28_000 + 500 * random.nextInt(40), 500 * random.nextInt(8)),
                    90 * (1 + random.nextInt(8)),
                    some(random, "I", INDUSTRIES, 12),
                    some(random, "R", REGIONS, 4),
                    4 + random.nextInt(7),
                    2_000 + 500 * random.nextInt(12)));
        }
        return new Market(wanted, offered);
    }

    private static Set<String> some(Random random, String prefix, int of, int most) {
        Set<String> some = new TreeSet<>();
        int count = 1 + random.nextInt(most);
        while (some.size() < count) {
            some.add(prefix + random.nextInt(of));
        }
        return some;
    }
}
