package io.aval.engine.audit;

import io.aval.engine.allocation.Pairs;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Side;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Tiny random problems, with caps on both sides or without. */
final class Tiny {
    private final Random random;
    private final boolean capped;

    private final int leastParts;

    private Tiny(Random random, boolean capped, int leastParts) {
        this.random = random;
        this.capped = capped;
        this.leastParts = leastParts;
    }

    static Problem problem(long seed, boolean capped) {
        return new Tiny(new Random(seed), capped, 1).problem();
    }

    /** A problem in which no demand is kept from a part by their number. */
    static Problem divisible(long seed, boolean capped) {
        return new Tiny(new Random(seed), capped, 3).problem();
    }

    @SuppressWarnings("NullAway") // It does not see that columns of a side without caps may be absent.
    private Problem problem() {
        int demandCount = 1 + random.nextInt(4);
        int productCount = 1 + random.nextInt(3);
        Side demands = side(demandCount, 5);
        Side products = side(productCount, 8);
        List<int[]> pairs = new ArrayList<>();
        int[] start = new int[demandCount + 1];
        for (int d = 0; d < demandCount; d++) {
            List<Integer> choice =
                    new ArrayList<>(IntStream.range(0, productCount).boxed().toList());
            Collections.shuffle(choice, random);
            for (int p : choice.subList(0, random.nextInt(productCount + 1))) {
                pairs.add(new int[] {d, p});
            }
            start[d + 1] = pairs.size();
        }
        int size = pairs.size();
        int[] wish = random.ints(0, 1000).distinct().limit(size).toArray();
        for (int d = 0; d < demandCount; d++) {
            java.util.Arrays.sort(wish, start[d], start[d + 1]);
        }
        Pairs columns = new Pairs(
                start,
                pairs.stream().mapToInt(pair -> pair[1]).toArray(),
                random.longs(size, 1, 6).toArray(),
                random.ints(size, 0, 4).toArray(),
                random.ints(0, 1000).distinct().limit(size).toArray(),
                capped ? wish : null,
                capped
                        ? pairs.stream()
                                .mapToInt(pair -> slot(products, pair[1]))
                                .toArray()
                        : null);
        int[] maxParts = random.ints(demandCount, leastParts, 4).toArray();
        return new Problem(
                demands, products, maxParts, random.longs(productCount, 1, 4).toArray(), columns);
    }

    private int slot(Side side, int member) {
        int[] below = IntStream.range(0, side.nodes())
                .filter(node -> side.within(node, member))
                .toArray();
        return below[random.nextInt(below.length)];
    }

    /** Members, under at most two caps above, and each cap below hangs under a member. */
    private Side side(int members, int most) {
        int above = capped ? random.nextInt(3) : 0;
        int below = capped && most > 5 ? random.nextInt(3) : 0;
        int[] parent = new int[members + above + below];
        for (int node = 0; node < parent.length; node++) {
            int cap = above == 0 ? 0 : random.nextInt(above + 1);
            parent[node] = cap == 0 ? Side.NONE : members + cap - 1;
            if (node >= members) {
                parent[node] = node == members ? Side.NONE : random.nextBoolean() ? members : Side.NONE;
            }
            if (node >= members + above) {
                parent[node] = random.nextInt(members);
            }
        }
        long[] limit = random.longs(parent.length, 0, most + 1).toArray();
        return new Side(members, parent, limit);
    }
}
