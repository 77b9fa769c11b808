package io.aval.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.allocation.Exactness;
import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Pairs;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Side;
import io.aval.engine.allocation.Solution;
import io.aval.engine.allocation.Solution.Prices;
import io.aval.engine.audit.Figures.Gap;
import io.aval.engine.audit.ProblemAuditor.Report;
import io.aval.engine.audit.Violation.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Damages right optima in seeded ways; no damage passes, and nothing right is called damaged. */
class ProblemAuditorFaultTest {

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void proves_optima_and_catches_every_worse_solution(boolean capped) {
        int worse = 0;
        for (int seed = 0; seed < 1_000; seed++) {
            Problem problem = Tiny.divisible(seed, capped);
            Definition definition = new Definition(problem);
            Solution optimum = Optimum.of(problem);
            Report right = ProblemAuditor.audit(problem, Mode.WELFARE, optimum);
            assertThat(right.violations()).as("seed %s", seed).isEmpty();
            assertThat(right.figures().gap().map(Gap::closed))
                    .as("seed %s", seed)
                    .contains(true);
            assertThat(right.figures().gap().map(Gap::moneyFen))
                    .as("seed %s", seed)
                    .contains(0L);

            long[] held = damaged(new Random(seed), optimum.held());
            boolean asGood = definition.feasible(held)
                    && new Solution(held, Optional.empty()).placedFen() == optimum.placedFen()
                    && definition.cost(held) == definition.cost(optimum.held());
            Report report = ProblemAuditor.audit(problem, Mode.WELFARE, new Solution(held, optimum.prices()));

            assertThat(report.holds()).as("seed %s", seed).isEqualTo(asGood);
            worse += asGood ? 0 : 1;
        }
        assertThat(worse).isGreaterThan(400);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void catches_a_price_too_high_on_any_limit_that_is_used(boolean capped) {
        int changed = 0;
        for (int seed = 0; seed < 500; seed++) {
            Problem problem = Tiny.divisible(seed, capped);
            Solution optimum = Optimum.of(problem);
            for (int d = 0; d < problem.demands(); d++) {
                long used = 0;
                for (int pair = problem.start(d); pair < problem.start(d + 1); pair++) {
                    used += optimum.held()[pair];
                }
                Prices prices = optimum.prices().orElseThrow();
                long[] raised = prices.demand().clone();
                raised[d] += 2 * problem.priority();
                Solution lie = new Solution(optimum.held(), Optional.of(new Prices(raised, prices.product())));
                if (used > 0) {
                    changed++;
                    assertThat(kinds(problem, Mode.WELFARE, lie))
                            .as("seed %s, demand %s", seed, d)
                            .contains(Kind.NOT_OPTIMAL);
                }
            }
        }
        assertThat(changed).isGreaterThan(300);
    }

    /** Demands of 4 and 6; products of 5 and 7 with tickets of 3; everybody wants product 0 and it wants demand 0. */
    private static Problem plain() {
        return new Problem(
                Side.flat(new long[] {4, 6}),
                Side.flat(new long[] {5, 7}),
                new int[] {2, 2},
                new long[] {3, 3},
                pairs());
    }

    @SuppressWarnings("NullAway") // It does not see that columns of a side without caps may be absent.
    private static Pairs pairs() {
        return new Pairs(
                new int[] {0, 2, 4},
                new int[] {0, 1, 0, 1},
                new long[] {4, 4, 6, 6},
                new int[] {1, 2, 1, 3},
                new int[] {0, 2, 1, 3},
                null,
                null);
    }

    @Test
    void names_each_fault_by_its_kind() {
        Prices none = new Prices(new long[2], new long[2]);
        assertThat(kinds(Mode.STABLE_DEMAND, 4, 0, 1, 5)).isEmpty();
        assertThat(kinds(Mode.STABLE_DEMAND, 0, 4, 5, 1)).containsExactly(Kind.BLOCKING_PAIR);
        assertThat(kinds(Mode.STABLE_DEMAND, 4, 0, 1, 4)).contains(Kind.BLOCKING_PAIR);
        assertThat(kinds(Mode.STABLE_DEMAND, 4, 0, 2, 4)).containsExactly(Kind.ABOVE_BUDGET);
        assertThat(kinds(Mode.STABLE_DEMAND, 4, 1, 1, 5)).containsExactly(Kind.ABOVE_AMOUNT);
        assertThat(kinds(Mode.STABLE_DEMAND, 5, 0, 0, 6)).contains(Kind.ABOVE_CAPACITY, Kind.ABOVE_AMOUNT);
        assertThat(kinds(Mode.STABLE_DEMAND, -1, 4, 5, 1)).contains(Kind.BELOW_NOTHING);
        assertThat(kinds(Mode.RECOMMEND, 4, 0, 1, 5)).containsExactly(Kind.ALLOCATED, Kind.ALLOCATED, Kind.ALLOCATED);
        assertThat(kinds(Mode.WELFARE, 4, 0, 1, 5)).containsExactly(Kind.PRICES_ABSENT);
        assertThat(kinds(plain(), Mode.STABLE_DEMAND, new Solution(new long[3], Optional.empty())))
                .contains(Kind.WRONG_LENGTH);
        assertThat(kinds(plain(), Mode.WELFARE, new Solution(new long[] {4, 0, 1, 5}, Optional.of(none))))
                .containsOnly(Kind.NOT_OPTIMAL);
        Prices idle = new Prices(new long[2], new long[] {0, 1});
        assertThat(kinds(plain(), Mode.WELFARE, new Solution(new long[] {4, 0, 1, 5}, Optional.of(idle))))
                .contains(Kind.PRICE_IDLE);
        Prices negative = new Prices(new long[] {-1, Long.MAX_VALUE}, new long[2]);
        assertThat(kinds(plain(), Mode.WELFARE, new Solution(new long[] {4, 0, 1, 5}, Optional.of(negative))))
                .contains(Kind.PRICE_RANGE);
        Prices few = new Prices(new long[2], new long[1]);
        assertThat(kinds(plain(), Mode.WELFARE, new Solution(new long[] {4, 0, 1, 5}, Optional.of(few))))
                .containsExactly(Kind.PRICE_RANGE);
        Solution below = new Solution(new long[] {4, 0, 1, 5}, Optional.of(none));
        assertThat(kinds(plain(), Mode.WELFARE_TICKETS, below)).contains(Kind.BELOW_TICKET, Kind.NOT_OPTIMAL);
        assertThat(kinds(plain(), Mode.WELFARE_TICKETS, Exactness.BOUNDED, below))
                .containsExactly(Kind.BELOW_TICKET);
    }

    @Test
    void keeps_money_back_for_a_whole_ticket_that_does_not_fit() {
        // Product 0 keeps 1 of 5 back, as demand 1 would need 6 of it; demand 1 goes whole to product 1.
        assertThat(kinds(Mode.UNSPLIT, 4, 0, 0, 6)).isEmpty();
        assertThat(kinds(Mode.UNSPLIT, 4, 0, 0, 0)).containsExactly(Kind.BLOCKING_PAIR);
        assertThat(kinds(Mode.UNSPLIT, 0, 0, 0, 6)).contains(Kind.BLOCKING_PAIR);
        assertThat(kinds(Mode.UNSPLIT, 4, 0, 1, 5)).contains(Kind.SPLIT_DEMAND);
        assertThat(kinds(Mode.UNSPLIT, 3, 0, 0, 6)).contains(Kind.SPLIT_DEMAND);
    }

    @Test
    void tells_the_price_of_stability_and_the_fairness_bill() {
        Solution stable = new Solution(new long[] {4, 0, 1, 5}, Optional.empty());
        PriceOfStability price = PriceOfStability.of(plain(), stable, Optimum.of(plain()));

        assertThat(price.proved()).isTrue();
        assertThat(price.optimum().cost()).isEqualTo(16);
        assertThat(price.stable().cost()).isEqualTo(20);
        assertThat(price.placedPpm().orElseThrow()).isEqualTo(1_000_000);
        assertThat(price.costPpm().orElseThrow()).isEqualTo(1_250_000);
        assertThat(price.stable().enviedPairs()).isZero();
        assertThat(price.optimum().enviedPairs()).isEqualTo(1);
        assertThat(price.optimum().enviousDemands()).isEqualTo(1);
    }

    @Test
    void says_the_same_with_several_threads() {
        for (int seed = 0; seed < 50; seed++) {
            Problem problem = Tiny.problem(seed, true);
            long[] held = damaged(new Random(seed), new long[problem.pairs()]);
            Solution solution = new Solution(held, Optional.empty());

            assertThat(ProblemAuditor.audit(problem, Mode.UNSPLIT, solution, 4))
                    .isEqualTo(ProblemAuditor.audit(problem, Mode.UNSPLIT, solution, 1));
        }
    }

    private static long[] damaged(Random random, long[] right) {
        long[] held = right.clone();
        if (held.length == 0) {
            return held;
        }
        int one = random.nextInt(held.length);
        int other = random.nextInt(held.length);
        switch (random.nextInt(5)) {
            case 0 -> held[one]++;
            case 1 -> held[one]--;
            case 2 -> held[one] = 0;
            case 3 -> {
                held[one]--;
                held[other]++;
            }
            default -> {
                held[one] = right[other];
                held[other] = right[one];
            }
        }
        return held;
    }

    private static List<Kind> kinds(Mode mode, long... held) {
        return kinds(plain(), mode, new Solution(held, Optional.empty()));
    }

    private static List<Kind> kinds(Problem problem, Mode mode, Solution solution) {
        return kinds(problem, mode, Exactness.EXACT, solution);
    }

    private static List<Kind> kinds(Problem problem, Mode mode, Exactness claimed, Solution solution) {
        return ProblemAuditor.audit(problem, mode, claimed, solution, 1).violations().stream()
                .map(Violation::kind)
                .toList();
    }
}
