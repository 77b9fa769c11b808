package io.aval.engine.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.allocation.Problems.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeuristicsTest {
    @Test
    void stable_parts_reach_their_tickets_and_only_withdrawn_pairs_block() {
        int withdrawn = 0;
        for (int seed = 0; seed < 300; seed++) {
            Problem problem = Problems.random(new Random(seed), new Shape(14, 6, 30, 60, 3, 0.6).withCaps(seed % 3));
            StableTickets.Answer answer = StableTickets.solve(problem);
            long[] held = answer.solution().held();
            long[] most = problem.pairs.capacity().clone();
            Arrays.stream(answer.withdrawn()).forEach(e -> most[e] = 0);
            Narrowed rest = Narrowed.of(problem, most);
            long[] kept = Arrays.stream(rest.pair()).mapToLong(e -> held[e]).toArray();

            assertThat(new Meaning(rest.problem(), kept).feasible())
                    .as("seed %s", seed)
                    .isTrue();
            assertThat(new Meaning(rest.problem(), kept).blockingPairs())
                    .as("seed %s", seed)
                    .isZero();
            for (int e = 0; e < held.length; e++) {
                assertThat(held[e] == 0 || held[e] >= problem.minTicket(problem.product(e)))
                        .as("seed %s, pair %s", seed, e)
                        .isTrue();
            }
            withdrawn += answer.withdrawn().length;
        }
        assertThat(withdrawn).isPositive();
    }

    @Test
    void crossing_limits_are_kept_and_the_gap_is_told() {
        int cut = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Problem problem =
                    Problems.unboundParts(Problems.random(random, new Shape(10, 5, 20, 60, 1, 0.7).withCaps(seed % 3)));
            List<Crossing> crossings = IntStream.range(0, 3)
                    .mapToObj(i -> new Crossing(
                            random.nextInt(30),
                            IntStream.range(0, problem.pairs())
                                    .filter(e -> random.nextInt(3) == 0)
                                    .toArray()))
                    .toList();
            var answer = CrossingSolver.solve(problem, crossings, WelfareSolver.withoutTickets());
            long[] held = answer.solution().held();

            assertThat(new Meaning(problem, held).feasible())
                    .as("seed %s", seed)
                    .isTrue();
            for (Crossing crossing : crossings) {
                assertThat(Arrays.stream(crossing.pairs())
                                .mapToLong(e -> held[e])
                                .sum())
                        .as("seed %s", seed)
                        .isLessThanOrEqualTo(crossing.limit());
            }
            assertThat(answer.value()).isGreaterThanOrEqualTo(answer.bound().orElseThrow());
            cut += answer.value().equals(answer.bound().orElseThrow()) ? 0 : 1;
            assertThat(CrossingSolver.solve(problem, List.of(), WelfareSolver.withoutTickets())
                            .value())
                    .isEqualTo(answer.bound().orElseThrow());
        }
        assertThat(cut).isGreaterThan(100);
    }

    @Test
    void recommendations_crowd_a_product_less_than_the_plain_best() {
        long plainMost = 0;
        long spreadMost = 0;
        for (int seed = 0; seed < 30; seed++) {
            Problem problem = popular(new Random(seed));
            int[] plain = new int[3 * problem.demands()];
            Arrays.setAll(plain, i -> problem.start(i / 3) + i % 3);
            int[] shown = Recommender.recommend(problem, 3);

            long before =
                    Arrays.stream(Recommender.crowding(problem, plain)).max().orElseThrow();
            long after =
                    Arrays.stream(Recommender.crowding(problem, shown)).max().orElseThrow();
            assertThat(after).as("seed %s", seed).isLessThanOrEqualTo(before);
            plainMost += before;
            spreadMost += after;
            for (int d = 0; d < problem.demands(); d++) {
                int[] own = Arrays.copyOfRange(shown, 3 * d, 3 * d + 3);
                assertThat(own).isSorted().doesNotHaveDuplicates();
                assertThat(own[0]).isGreaterThanOrEqualTo(problem.start(d));
                assertThat(own[2]).isLessThan(problem.start(d + 1));
            }
        }
        assertThat(2 * spreadMost).isLessThan(plainMost);
    }

    @Test
    void recommends_less_where_there_is_less() {
        Problem problem = Problems.random(new Random(2), new Shape(5, 2, 9, 9, 1, 0.5));
        int[] shown = Recommender.recommend(problem, 4);

        for (int d = 0; d < 5; d++) {
            int pairs = problem.start(d + 1) - problem.start(d);
            assertThat(Arrays.stream(shown, 4 * d, 4 * d + 4)
                            .filter(e -> e >= 0)
                            .count())
                    .isEqualTo(pairs);
        }
        assertThatThrownBy(() -> Recommender.recommend(problem, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** 400 demands that all rank 40 products of like budgets nearly alike. */
    private static Problem popular(Random random) {
        int demands = 400;
        int products = 40;
        int[] start = new int[demands + 1];
        Arrays.setAll(start, d -> d * 10);
        int[] product = new int[demands * 10];
        for (int d = 0; d < demands; d++) {
            int[] own = random.ints(0, products)
                    .map(p -> (int) (p * (long) p / products))
                    .distinct()
                    .limit(10)
                    .sorted()
                    .toArray();
            System.arraycopy(own, 0, product, 10 * d, 10);
        }
        long[] amount = random.longs(demands, 100, 200).toArray();
        long[] capacity = new long[product.length];
        Arrays.setAll(capacity, e -> amount[e / 10]);
        long[] budget = random.longs(products, 1_000, 2_000).toArray();
        int[] ones = new int[demands];
        Arrays.fill(ones, 1);
        long[] tickets = new long[products];
        Arrays.fill(tickets, 1);
        Pairs pairs =
                new Pairs(start, product, capacity, new int[product.length], Problems.shuffled(random, product.length));
        return new Problem(Side.flat(amount), Side.flat(budget), ones, tickets, pairs);
    }
}
