package io.aval.engine.allocation;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Random problems. */
public final class Problems {
    private Problems() {}

    /**
     * The shape of random problems.
     *
     * @param caps how many caps each side has above its members, and how many below each product on average; 0 for flat
     */
    public record Shape(
            int demands, int products, int mostAmount, int mostBudget, int mostParts, double density, int caps) {
        /** A shape without caps. */
        public Shape(int demands, int products, int mostAmount, int mostBudget, int mostParts, double density) {
            this(demands, products, mostAmount, mostBudget, mostParts, density, 0);
        }

        /** {@return the same with so many caps} */
        public Shape withCaps(int number) {
            return new Shape(demands, products, mostAmount, mostBudget, mostParts, density, number);
        }
    }

    /** {@return a random problem} */
    public static Problem random(Random random, Shape shape) {
        boolean[][] eligible = new boolean[shape.demands()][shape.products()];
        int pairs = 0;
        for (boolean[] row : eligible) {
            for (int p = 0; p < row.length; p++) {
                row[p] = random.nextDouble() < shape.density();
                pairs += row[p] ? 1 : 0;
            }
        }
        int[] start = new int[shape.demands() + 1];
        int[] product = new int[pairs];
        int next = 0;
        for (int d = 0; d < shape.demands(); d++) {
            for (int p : shuffled(random, shape.products())) {
                if (eligible[d][p]) {
                    product[next++] = p;
                }
            }
            start[d + 1] = next;
        }
        Side demands = side(random, shape.demands(), 1, shape.mostAmount(), shape.caps(), 0);
        Side products = side(random, shape.products(), 0, shape.mostBudget(), shape.caps(), shape.caps());
        long[] capacity = random.longs(pairs, 1, shape.mostAmount() + 1L).toArray();
        int[] cost = random.ints(pairs, 0, 12).toArray();
        int[] rank = shuffled(random, pairs);
        int[] parts = parts(random, demands, shape);
        long[] tickets =
                random.longs(shape.products(), 1, shape.mostAmount() / 2 + 2).toArray();
        Pairs plain = new Pairs(start, product, capacity, cost, rank);
        Pairs pairsOf = shape.caps() == 0 ? plain : capped(random, plain, products);
        return new Problem(demands, products, parts, tickets, pairsOf);
    }

    private static Pairs capped(Random random, Pairs plain, Side products) {
        return new Pairs(
                plain.start(),
                plain.product(),
                plain.capacity(),
                plain.cost(),
                plain.rank(),
                wishes(random, plain.start()),
                slots(random, products, plain.product()));
    }

    /** The same, every demand in as many parts as it likes. */
    static Problem unboundParts(Problem problem) {
        int[] parts = new int[problem.demands()];
        Arrays.fill(parts, problem.products() + 1);
        return new Problem(problem.demands, problem.products, parts, problem.minTicket, problem.pairs);
    }

    /** Bounds that leave stability exact: a demand below a cap may hold as many parts as it likes. */
    private static int[] parts(Random random, Side demands, Shape shape) {
        int[] parts = random.ints(shape.demands(), 1, shape.mostParts() + 1).toArray();
        for (int d = 0; d < parts.length; d++) {
            parts[d] = demands.parent(d) == Side.NONE ? parts[d] : shape.products() + 1;
        }
        return parts;
    }

    /** Members, then a forest of caps above them, then caps below some of them. */
    private static Side side(Random random, int members, int least, int most, int above, int below) {
        int caps = above + (members == 0 ? 0 : below);
        int[] parent = new int[members + caps];
        long[] limit = new long[members + caps];
        for (int node = 0; node < parent.length; node++) {
            boolean isBelow = node >= members + above;
            // A cap hangs below a later one, so that there is no circle; its limit may bind or not.
            parent[node] = Side.NONE;
            if (isBelow) {
                parent[node] = random.nextInt(members);
            } else if (above > 0 && random.nextInt(4) > 0) {
                int from = Math.max(members, node + 1);
                parent[node] = from == members + above ? Side.NONE : from + random.nextInt(members + above - from);
            }
            int scale = node < members || isBelow ? 1 : 1 + random.nextInt(members + 1);
            limit[node] = least + random.nextLong(most + 1L - least) * scale;
        }
        return new Side(members, parent, limit);
    }

    /** An order over all pairs, rising along each demand. */
    private static int[] wishes(Random random, int[] start) {
        int[] wish = shuffled(random, start[start.length - 1]);
        for (int d = 0; d + 1 < start.length; d++) {
            Arrays.sort(wish, start[d], start[d + 1]);
        }
        return wish;
    }

    private static int[] slots(Random random, Side products, int[] product) {
        return Arrays.stream(product)
                .map(p -> {
                    int[] within = IntStream.range(0, products.nodes())
                            .filter(node -> products.within(node, p))
                            .toArray();
                    return within[random.nextInt(within.length)];
                })
                .toArray();
    }

    static int[] shuffled(Random random, int size) {
        int[] numbers = new int[size];
        for (int i = 0; i < size; i++) {
            int j = random.nextInt(i + 1);
            numbers[i] = numbers[j];
            numbers[j] = i;
        }
        return numbers;
    }

    static String describe(Problem problem) {
        Pairs pairs = problem.pairs;
        return "demands " + describe(problem.demands) + " products " + describe(problem.products) + " maxParts "
                + Arrays.toString(problem.maxParts) + " start " + Arrays.toString(pairs.start()) + " product "
                + Arrays.toString(pairs.product()) + " capacity " + Arrays.toString(pairs.capacity()) + " cost "
                + Arrays.toString(pairs.cost()) + " rank " + Arrays.toString(pairs.rank()) + " wish "
                + Arrays.toString(pairs.wish()) + " slot " + Arrays.toString(pairs.slot());
    }

    private static String describe(Side side) {
        return Arrays.toString(side.parent) + " " + Arrays.toString(side.limit);
    }
}
