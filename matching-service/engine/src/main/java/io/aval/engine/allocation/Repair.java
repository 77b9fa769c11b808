package io.aval.engine.allocation;

import io.aval.engine.allocation.WelfareSolver.Step;
import io.aval.engine.flow.Basis;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Mends a network's optimum in which some demands have too many parts or too small ones.
 *
 * <p>First it rounds: of a demand's parts the largest stay and its other pairs are closed; a part of half its ticket or more is
 * raised to the ticket, a smaller one dropped; the network is solved again from where it stood, until nothing is wrong. Then,
 * where little was wrong, branch and bound looks for better: a small part is dropped or raised, one of too many parts is
 * closed. Both are deterministic; if the search ends by itself the answer is the best there is.
 */
final class Repair {
    private static final int MOST_FAULTS_TO_SEARCH = 24;
    private static final int MOST_BRANCHES = 400;
    private static final long MOST_PAIRS_LOOKED_AT = 40_000_000;

    private final Problem problem;
    private final boolean keepsTickets;
    private final WelfareSolver solver;
    private long[] least = {};
    private long[] most = {};
    private long @Nullable [] best;
    private @Nullable BigInteger bestValue;
    private long branchesLeft;
    private boolean proven;

    Repair(Problem problem, boolean keepsTickets, WelfareSolver solver) {
        this.problem = problem;
        this.keepsTickets = keepsTickets;
        this.solver = solver;
    }

    private void openAll() {
        least = new long[problem.pairs()];
        most = problem.pairs.capacity().clone();
    }

    /** Whether the search came to its end, so that nothing better exists. */
    boolean isProven() {
        return proven;
    }

    /** Whether parts are neither too many nor too small. */
    boolean isSound(long[] held) {
        return faults(held, 1) == 0;
    }

    long[] run(Step relaxed) {
        openAll();
        long[] rounded = round(relaxed);
        best = rounded;
        bestValue = Welfare.value(problem, rounded);
        if (faults(relaxed.held(), MOST_FAULTS_TO_SEARCH + 1) <= MOST_FAULTS_TO_SEARCH) {
            openAll();
            branchesLeft = Math.min(MOST_BRANCHES, MOST_PAIRS_LOOKED_AT / Math.max(1, problem.pairs()));
            proven = branchesLeft > 0;
            search(relaxed);
        }
        return best;
    }

    private long[] round(Step relaxed) {
        Step step = relaxed;
        while (!isSound(step.held())) {
            List<Integer> raised = new ArrayList<>();
            for (int d = 0; d < problem.demands(); d++) {
                mend(d, step.held(), raised);
            }
            Optional<Step> next = solve(step.basis());
            if (next.isEmpty()) {
                raised.forEach(this::close);
                // Without the raises of this round the amounts raised in former rounds fit, as they did then.
                next = solve(step.basis());
            }
            step = next.orElseThrow(() -> new IllegalStateException("tickets that fitted no longer do"));
        }
        return step.held();
    }

    private void mend(int d, long[] held, List<Integer> raised) {
        List<Integer> parts = parts(d, held);
        if (parts.size() > problem.maxParts(d)) {
            parts.sort(Comparator.<Integer>comparingLong(e -> -least[e])
                    .thenComparingLong(e -> -held[e])
                    .thenComparingInt(e -> e));
            parts = parts.subList(0, problem.maxParts(d));
            for (int e = problem.start(d); e < problem.start(d + 1); e++) {
                if (!parts.contains(e)) {
                    close(e);
                }
            }
        }
        for (int e : parts) {
            if (isTooSmall(e, held[e])) {
                if (held[e] >= ticket(e) - held[e] && ticket(e) <= most[e]) {
                    least[e] = ticket(e);
                    raised.add(e);
                } else {
                    close(e);
                }
            }
        }
    }

    private void search(Step step) {
        if (Welfare.value(problem, step.held()).compareTo(bestValue) >= 0) {
            return;
        }
        if (isSound(step.held())) {
            best = step.held();
            bestValue = Welfare.value(problem, step.held());
            return;
        }
        for (int d = 0; d < problem.demands(); d++) {
            List<Integer> parts = parts(d, step.held());
            for (int e : parts) {
                if (isTooSmall(e, step.held()[e])) {
                    branch(e, 0, 0, step.basis());
                    branch(e, ticket(e), most[e], step.basis());
                    return;
                }
            }
            if (parts.size() > problem.maxParts(d)) {
                // Of any so many and one parts at least one must go.
                for (int e : parts.subList(0, problem.maxParts(d) + 1)) {
                    branch(e, 0, 0, step.basis());
                }
                return;
            }
        }
    }

    private void branch(int e, long from, long to, @Nullable Basis basis) {
        if (from > to || least[e] > to) {
            return;
        }
        if (--branchesLeft < 0) {
            proven = false;
            return;
        }
        long formerLeast = least[e];
        long formerMost = most[e];
        least[e] = from;
        most[e] = to;
        solve(basis).ifPresent(this::search);
        least[e] = formerLeast;
        most[e] = formerMost;
    }

    private Optional<Step> solve(@Nullable Basis basis) {
        return solver.step(problem, least, most, basis);
    }

    private void close(int e) {
        least[e] = 0;
        most[e] = 0;
    }

    private int faults(long[] held, int enough) {
        int faults = 0;
        for (int d = 0; d < problem.demands() && faults < enough; d++) {
            int parts = 0;
            for (int e = problem.start(d); e < problem.start(d + 1); e++) {
                parts += held[e] > 0 ? 1 : 0;
                faults += isTooSmall(e, held[e]) ? 1 : 0;
            }
            faults += parts > problem.maxParts(d) ? 1 : 0;
        }
        return faults;
    }

    private List<Integer> parts(int d, long[] held) {
        List<Integer> parts = new ArrayList<>();
        for (int e = problem.start(d); e < problem.start(d + 1); e++) {
            if (held[e] > 0) {
                parts.add(e);
            }
        }
        return parts;
    }

    private boolean isTooSmall(int e, long amount) {
        return keepsTickets && amount > 0 && amount < ticket(e);
    }

    private long ticket(int e) {
        return problem.minTicket(problem.product(e));
    }
}
