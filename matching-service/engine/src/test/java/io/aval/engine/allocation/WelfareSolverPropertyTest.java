package io.aval.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.allocation.Problems.Shape;
import io.aval.engine.allocation.WelfareSolver.Answer;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WelfareSolverPropertyTest {
    @Test
    void is_as_good_as_the_best_of_all_solutions_and_says_so_when_it_may_not_be() {
        int repaired = 0;
        int proven = 0;
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            Shape shape = new Shape(1 + random.nextInt(3), 1 + random.nextInt(3), 4, 6, 2, 0.8);
            Problem problem = Problems.random(random, shape.withCaps(random.nextInt(3)));
            boolean tickets = seed % 2 == 1;
            WelfareSolver solver = tickets ? WelfareSolver.withTickets() : WelfareSolver.withoutTickets();
            Answer answer = solver.answer(problem, null);
            long[] held = answer.solution().held();
            BigInteger best = best(problem, tickets, new long[problem.pairs()], 0);

            String which = "seed " + seed + ", " + Problems.describe(problem);
            assertThat(isAllowed(problem, tickets, held)).as(which).isTrue();
            assertThat(answer.value()).as(which).isEqualTo(Welfare.value(problem, held));
            assertThat(answer.value()).as(which).isGreaterThanOrEqualTo(best);
            assertThat(answer.bound()).as(which).isLessThanOrEqualTo(best);
            assertThat(Welfare.bound(problem, answer.solution().prices().orElseThrow()))
                    .as(which)
                    .isEqualTo(answer.bound());
            if (answer.isOptimal()) {
                assertThat(answer.value()).as(which).isEqualTo(best);
                proven++;
            }
            repaired += answer.value().equals(answer.bound()) ? 0 : 1;
        }
        assertThat(repaired).isGreaterThan(50);
        assertThat(proven).isGreaterThan(500);
    }

    @Test
    void prices_explain_the_optimum_exactly() {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            double tight = new double[] {0.5, 0.9, 1.0, 1.1, 0}[seed % 5];
            Problem problem = Problems.unboundParts(
                    Problems.random(random, new Shape(20, 6, 30, (int) (tight * 100), 1, 0.6).withCaps(seed % 4)));
            Solution solution = WelfareSolver.withoutTickets().solve(problem);

            assertThat(new Meaning(problem, solution.held()).feasible())
                    .as("seed %s", seed)
                    .isTrue();
            assertThat(new Slackness(problem, solution).faults())
                    .as("seed %s", seed)
                    .isEmpty();
        }
    }

    @Test
    void starts_from_a_former_answer_and_ends_where_it_would_have_ended_without() {
        for (int seed = 0; seed < 100; seed++) {
            Problem problem = Problems.random(new Random(seed), new Shape(20, 6, 30, 60, 7, 0.6).withCaps(seed % 4));
            Answer former = WelfareSolver.withoutTickets().answer(problem, null);
            long[] limits = problem.demands.limit.clone();
            limits[seed % 20] += 7;
            limits[(seed + 3) % 20] = 0;
            Problem changed = new Problem(
                    new Side(20, problem.demands.parent, limits),
                    problem.products,
                    problem.maxParts,
                    problem.minTicket,
                    problem.pairs);
            Answer warm = WelfareSolver.withoutTickets().answer(changed, former.basis());
            Answer cold = WelfareSolver.withoutTickets().answer(changed, null);

            assertThat(warm.bound()).as("seed %s", seed).isEqualTo(cold.bound());
            assertThat(Welfare.bound(changed, warm.solution().prices().orElseThrow()))
                    .as("seed %s", seed)
                    .isEqualTo(cold.bound());
        }
    }

    @Test
    void bears_the_largest_amounts_at_the_highest_cost_and_refuses_more() {
        Problem large = oneProduct(1_000, 1_000_000_000_000_000L);
        Answer answer = WelfareSolver.withoutTickets().answer(large, null);

        assertThat(answer.solution().placedFen()).isEqualTo(1_000_000_000_000_000_000L);
        assertThat(answer.value())
                .isEqualTo(BigInteger.valueOf(1_000_000 - large.priority()).multiply(BigInteger.TEN.pow(18)));
        assertThat(Welfare.bound(large, answer.solution().prices().orElseThrow()))
                .isEqualTo(answer.value());
        assertThatThrownBy(() -> WelfareSolver.withoutTickets().solve(oneProduct(2_000, 1_000_000_000_000_000L)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Problem oneProduct(int demands, long amount) {
        long[] amounts = new long[demands];
        Arrays.fill(amounts, amount);
        int[] ones = new int[demands];
        Arrays.fill(ones, 1);
        int[] costs = new int[demands];
        Arrays.fill(costs, Problem.MAX_COST);
        int[] start = new int[demands + 1];
        Arrays.setAll(start, d -> d);
        return new Problem(
                Side.flat(amounts),
                Side.flat(new long[] {Long.MAX_VALUE}),
                ones,
                new long[] {1},
                new Pairs(start, new int[demands], amounts, costs, Arrays.copyOf(start, demands)));
    }

    private static boolean isAllowed(Problem problem, boolean tickets, long[] held) {
        for (int e = 0; e < held.length; e++) {
            if (tickets && held[e] > 0 && held[e] < problem.minTicket(problem.product(e))) {
                return false;
            }
        }
        return new Meaning(problem, held).feasible();
    }

    private static BigInteger best(Problem problem, boolean tickets, long[] held, int e) {
        if (!new Meaning(problem, held).feasible()) {
            return BigInteger.ZERO;
        }
        if (e == held.length) {
            return isAllowed(problem, tickets, held) ? Welfare.value(problem, held) : BigInteger.ZERO;
        }
        BigInteger best = BigInteger.ZERO;
        for (long amount = 0; amount <= problem.capacity(e); amount++) {
            held[e] = amount;
            best = best.min(best(problem, tickets, held, e + 1));
        }
        held[e] = 0;
        return best;
    }
}
