package io.aval.engine.allocation;

import io.aval.engine.allocation.StableSolver.Settled;
import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * The demands' best stable solution after some demands came, went or changed, from the one before.
 *
 * <p>The order of offers does not matter, so a finished run is an unfinished run of a problem with more demands. What a demand
 * that went had offered is taken back, and with it all that may follow from it: a product that rejected anything and lost an
 * offer opens what it rejected; who had been rejected takes back all offers to products that it wants less. What is left is
 * a state that a fresh run could have come to, hence the result is the same to the fen.
 *
 * <p>Demands that came cost little. What went from a crowded component may undo most of it: if an eighth of the products opens
 * again the problem is solved afresh, and so are problems with caps.
 */
public final class Rematch {
    private static final int NOT_BEFORE = -1;
    private static final int PART_TO_GIVE_UP = 8;
    private static final int FEW_PRODUCTS = 64;

    private final Problem before;
    private final Settled settled;
    private final boolean[] rejects;
    private final boolean[] isOpened;
    private final int[] keptUntil;
    private final ArrayDeque<Integer> opened = new ArrayDeque<>();
    private int openedCount;

    private Rematch(Problem before, Settled settled) {
        this.before = before;
        this.settled = settled;
        rejects = new boolean[before.products()];
        isOpened = new boolean[before.products()];
        keptUntil = Arrays.copyOfRange(before.pairs.start(), 1, before.demands() + 1);
        for (int e = 0; e < before.pairs(); e++) {
            rejects[before.product(e)] |= settled.closed()[e];
        }
    }

    /**
     * Solves a changed problem.
     *
     * @param before the problem before; its products are those of {@code now}
     * @param settled its solution
     * @param now the problem to solve
     * @param former for each demand of {@code now} the same demand of {@code before}, with the same amount, parts and pairs in
     *     the same orders, or −1
     * @return the same as {@link StableSolver#settle} gives for {@code now}, whose closed pairs may differ
     */
    public static Settled solve(Problem before, Settled settled, Problem now, int[] former) {
        boolean isFlat = before.demands.isFlat() && before.products.isFlat();
        if (!isFlat || !now.demands.isFlat() || !Arrays.equals(before.products.limit, now.products.limit)) {
            return StableSolver.settle(now);
        }
        Rematch rematch = new Rematch(before, settled);
        if (!rematch.takeBack(former)) {
            return StableSolver.settle(now);
        }
        Settled from = new Settled(new long[now.pairs()], new boolean[now.pairs()]);
        for (int d = 0; d < former.length; d++) {
            if (former[d] != NOT_BEFORE) {
                rematch.carry(former[d], now, d, from);
            }
        }
        return StableSolver.resume(now, from);
    }

    /** Whether little enough had to be taken back. */
    private boolean takeBack(int[] former) {
        boolean[] stays = new boolean[before.demands()];
        for (int d : former) {
            if (d != NOT_BEFORE) {
                stays[d] = true;
            }
        }
        for (int d = 0; d < stays.length; d++) {
            if (!stays[d]) {
                takeBackFrom(d, before.start(d));
            }
        }
        if (opened.isEmpty() || isTooMuch()) {
            return opened.isEmpty();
        }
        Grouping byProduct = Grouping.of(before.pairs.product(), before.products());
        int[] owner = Offers.ofDemands(before).owner();
        while (!opened.isEmpty() && !isTooMuch()) {
            int p = opened.remove();
            for (int i = 0; i < byProduct.size(p); i++) {
                int e = byProduct.member(p, i);
                if (settled.closed()[e] && e < keptUntil[owner[e]]) {
                    takeBackFrom(owner[e], e + 1);
                }
            }
        }
        return opened.isEmpty();
    }

    private boolean isTooMuch() {
        return openedCount > Math.max(FEW_PRODUCTS, before.products() / PART_TO_GIVE_UP);
    }

    /** Takes back a demand's offers from a pair on, and opens the products that had them and rejected any. */
    private void takeBackFrom(int d, int from) {
        for (int e = from; e < keptUntil[d]; e++) {
            int p = before.product(e);
            boolean wasOffered = settled.held()[e] > 0 || settled.closed()[e];
            if (wasOffered && rejects[p] && !isOpened[p]) {
                isOpened[p] = true;
                opened.add(p);
                openedCount++;
            }
        }
        keptUntil[d] = Math.min(keptUntil[d], from);
    }

    private void carry(int d, Problem now, int to, Settled state) {
        int shift = now.start(to) - before.start(d);
        if (now.start(to + 1) - before.start(d + 1) != shift) {
            throw new IllegalArgumentException("demand " + to + " has other pairs than before");
        }
        for (int e = before.start(d); e < keptUntil[d]; e++) {
            state.held()[e + shift] = settled.held()[e];
            state.closed()[e + shift] = settled.closed()[e] && !isOpened[before.product(e)];
        }
    }
}
