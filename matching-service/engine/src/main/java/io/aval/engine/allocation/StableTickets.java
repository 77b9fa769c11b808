package io.aval.engine.allocation;

import java.util.Arrays;
import java.util.Optional;

/**
 * A stable solution whose parts are no smaller than their products' smallest tickets: pairs whose part would be smaller are
 * withdrawn and the rest is solved again, until none is.
 *
 * <p>The answer is stable in the problem without the withdrawn pairs, which it names; it is the demands' best there.
 */
public final class StableTickets {
    private StableTickets() {}

    /**
     * An answer.
     *
     * @param solution what each pair trades
     * @param withdrawn pairs that trade nothing since their part would have been too small, ascending
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed on and never compared.
    public record Answer(Solution solution, int[] withdrawn) {}

    /** Solves a problem with demands proposing. */
    public static Answer solve(Problem problem) {
        boolean[] withdrawn = new boolean[problem.pairs()];
        while (true) {
            DeferredAcceptance run = new DeferredAcceptance(Offers.ofDemands(problem), withdrawn.clone());
            run.run();
            boolean settled = true;
            for (int e = 0; e < withdrawn.length; e++) {
                if (run.held[e] > 0 && run.held[e] < problem.minTicket(problem.product(e))) {
                    withdrawn[e] = true;
                    settled = false;
                }
            }
            if (settled) {
                return new Answer(new Solution(run.held, Optional.empty()), numbers(withdrawn));
            }
        }
    }

    private static int[] numbers(boolean[] marked) {
        int[] numbers = new int[marked.length];
        int count = 0;
        for (int i = 0; i < marked.length; i++) {
            if (marked[i]) {
                numbers[count++] = i;
            }
        }
        return Arrays.copyOf(numbers, count);
    }
}
