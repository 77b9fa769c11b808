package io.aval.engine.audit;

import java.util.Arrays;

/**
 * For each product, of the pairs that a demand wants more and that displace nobody, the one the product wants most, and
 * whether there is room for it whole. Money kept back for it may stay idle, so smaller ones behind it do not block.
 */
final class Hopes {
    private final Columns best;
    private final int[] of;
    private final boolean[] fits;

    Hopes(Source source, int products) {
        best = source.row().pairs();
        of = new int[products];
        fits = new boolean[products];
        Arrays.fill(of, -1);
    }

    void add(Columns from, int pair, boolean fitting) {
        int product = from.product[pair];
        int known = of[product];
        if (known < 0) {
            of[product] = best.add(from, pair);
        } else if (Columns.ranked(from, pair, best, known)) {
            best.copy(from, pair, known);
        } else {
            return;
        }
        fits[product] = fitting;
    }

    void add(Hopes others) {
        for (int product = 0; product < of.length; product++) {
            if (others.of[product] >= 0) {
                add(others.best, others.of[product], others.fits[product]);
            }
        }
    }

    /** Hears of each pair that blocks. */
    @FunctionalInterface
    interface Blocking {
        void pair(int demand, int product);
    }

    void report(Blocking blocking) {
        for (int product = 0; product < of.length; product++) {
            if (of[product] >= 0 && fits[product]) {
                blocking.pair(best.demand[of[product]], product);
            }
        }
    }
}
