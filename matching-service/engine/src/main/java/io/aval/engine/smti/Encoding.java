package io.aval.engine.smti;

import io.aval.engine.smti.ClauseSearch.Verdict;
import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Weak stability as clauses. For each pair a variable; along each agent's order of preference a counter "at least t of
 * the first k", up to its capacity; and for each pair the clause: the left agent has one at least as good, or the right
 * agent is full of those at least as good.
 */
final class Encoding {
    private static final int NONE = -1;
    private static final long MAX_COUNTERS = 20_000_000;

    private final SmtiInstance instance;
    private final ClauseSearch search = new ClauseSearch();
    private final int[] chosen;
    /** For the right agents: the counter of how many of all, at least one, two and so on. */
    private final int[][] rightTotals;

    private final int[] leftTotal;
    private int[] shortfall = {};

    Encoding(SmtiInstance instance, Matching start) {
        this.instance = instance;
        chosen = new int[instance.pairs()];
        rightTotals = new int[instance.rights()][];
        leftTotal = new int[instance.lefts()];
        Arrays.setAll(chosen, pair -> search.variable());
        for (int pair : start.pairOf) {
            if (pair >= 0) {
                search.prefer(chosen[pair], true);
            }
        }
        int[] leftLiteral = new int[instance.pairs()];
        for (int agent = 0; agent < instance.lefts(); agent++) {
            left(agent, leftLiteral);
        }
        for (int agent = 0; agent < instance.rights(); agent++) {
            right(agent, leftLiteral);
        }
    }

    /** {@return whether the clauses would fit into memory} */
    static boolean fits(SmtiInstance instance) {
        long counters = instance.pairs();
        for (int agent = 0; agent < instance.rights(); agent++) {
            long pairs = instance.pairsOfRight(agent);
            counters += pairs * Math.min(instance.capacity(agent), pairs);
        }
        return counters <= MAX_COUNTERS;
    }

    private void left(int agent, int[] atLeastAsGood) {
        int first = instance.firstOfLeft(agent);
        int[] pairs = new int[instance.firstOfLeft(agent + 1) - first];
        Arrays.setAll(pairs, index -> first + index);
        int[][] counter = counter(pairs, 1);
        leftTotal[agent] = pairs.length == 0 ? NONE : counter[pairs.length][1];
        int end = pairs.length;
        for (int index = pairs.length - 1; index >= 0; index--) {
            if (index + 1 < pairs.length && instance.leftRank(pairs[index]) != instance.leftRank(pairs[index + 1])) {
                end = index + 1;
            }
            atLeastAsGood[pairs[index]] = counter[end][1];
        }
    }

    private void right(int agent, int[] leftLiteral) {
        int[] pairs = new int[instance.pairsOfRight(agent)];
        Arrays.setAll(pairs, place -> instance.pairOfRight(agent, place));
        int capacity = instance.capacity(agent);
        int[][] counter = counter(pairs, Math.min(capacity, pairs.length));
        rightTotals[agent] = counter[pairs.length];
        int end = pairs.length;
        for (int index = pairs.length - 1; index >= 0; index--) {
            if (index + 1 < pairs.length && instance.rightRank(pairs[index]) != instance.rightRank(pairs[index + 1])) {
                end = index + 1;
            }
            int full = capacity <= end ? counter[end][capacity] : NONE;
            if (full == NONE) {
                search.add(leftLiteral[pairs[index]]);
            } else {
                search.add(leftLiteral[pairs[index]], full);
            }
        }
    }

    /** Literals "at least t of the first k pairs are chosen", and that no more than so many are. */
    private int[][] counter(int[] pairs, int most) {
        int[][] atLeast = new int[pairs.length + 1][most + 1];
        Arrays.fill(atLeast[0], NONE);
        for (int k = 1; k <= pairs.length; k++) {
            int taken = 2 * chosen[pairs[k - 1]];
            Arrays.fill(atLeast[k], NONE);
            for (int t = 1; t <= Math.min(k, most); t++) {
                int now = 2 * search.variable();
                atLeast[k][t] = now;
                link(now, atLeast[k - 1][t], taken, t == 1, atLeast[k - 1][t - 1]);
            }
            if (k - 1 >= most && most > 0) {
                search.add(taken ^ 1, atLeast[k - 1][most] ^ 1);
            }
        }
        return atLeast;
    }

    /** now ↔ before ∨ (taken ∧ one less before). */
    private void link(int now, int before, int taken, boolean first, int oneLess) {
        if (before != NONE) {
            search.add(before ^ 1, now);
        }
        if (first) {
            search.add(taken ^ 1, now);
            addImplied(now, before, taken);
        } else {
            search.add(taken ^ 1, oneLess ^ 1, now);
            addImplied(now, before, taken);
            addImplied(now, before, oneLess);
        }
    }

    private void addImplied(int now, int before, int other) {
        if (before == NONE) {
            search.add(now ^ 1, other);
        } else {
            search.add(now ^ 1, before, other);
        }
    }

    /**
     * Tries each pair whether it can be chosen at all.
     *
     * @return which pairs remain
     */
    boolean[] probe(BooleanSupplier stop) {
        boolean[] allowed = new boolean[instance.pairs()];
        Arrays.fill(allowed, true);
        search.settle();
        boolean news = true;
        while (news) {
            news = false;
            for (int pair = 0; pair < allowed.length; pair++) {
                if (allowed[pair] && !stop.getAsBoolean() && !search.possible(2 * chosen[pair])) {
                    allowed[pair] = false;
                    news |= search.valueOf(2 * chosen[pair]) == 0;
                    search.add(2 * chosen[pair] + 1);
                    search.settle();
                }
            }
        }
        return allowed;
    }

    /** Leaves out a pair. */
    void forbid(int pair) {
        search.add(2 * chosen[pair] + 1);
    }

    /** Demands a size; sizes may only grow. {@return whether it can be said in clauses} */
    boolean demand(int size) {
        int[] missing = missing();
        int allowed = missing.length - size;
        if (shortfall.length == 0) {
            if ((long) missing.length * (allowed + 2) > MAX_COUNTERS) {
                return false;
            }
            shortfall = countMissing(missing, allowed + 1);
        }
        for (int t = allowed + 1; t < shortfall.length; t++) {
            if (shortfall[t] != NONE) {
                search.add(shortfall[t] ^ 1);
            }
        }
        return true;
    }

    /** Literals that are true for each place that stays free, on the side that has fewer places. */
    private int[] missing() {
        int places =
                Arrays.stream(rightTotals).mapToInt(totals -> totals.length - 1).sum();
        int[] left = Arrays.stream(leftTotal)
                .filter(total -> total != NONE)
                .map(total -> total ^ 1)
                .toArray();
        if (left.length <= places) {
            return left;
        }
        return Arrays.stream(rightTotals)
                .flatMapToInt(totals -> Arrays.stream(totals, 1, totals.length))
                .map(total -> total ^ 1)
                .toArray();
    }

    private int[] countMissing(int[] missing, int most) {
        int[] before = new int[most + 1];
        Arrays.fill(before, NONE);
        for (int k = 1; k <= missing.length; k++) {
            int[] now = new int[most + 1];
            Arrays.fill(now, NONE);
            for (int t = 1; t <= Math.min(k, most); t++) {
                now[t] = 2 * search.variable();
                if (before[t] != NONE) {
                    search.add(before[t] ^ 1, now[t]);
                }
                if (t == 1) {
                    search.add(missing[k - 1] ^ 1, now[t]);
                } else {
                    search.add(missing[k - 1] ^ 1, before[t - 1] ^ 1, now[t]);
                }
            }
            before = now;
        }
        return before;
    }

    /** Searches; a model is written into the array of each left agent's pair. */
    Verdict solve(long conflicts, BooleanSupplier stop, int[] pairOf) {
        boolean[] model = new boolean[search.variableCount()];
        Verdict verdict = search.solve(conflicts, stop, model);
        if (verdict == Verdict.SATISFIABLE) {
            Arrays.fill(pairOf, -1);
            for (int pair = 0; pair < chosen.length; pair++) {
                if (model[chosen[pair]]) {
                    pairOf[instance.left(pair)] = pair;
                }
            }
        }
        return verdict;
    }

    long conflicts() {
        return search.conflicts();
    }
}
