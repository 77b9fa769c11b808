package io.aval.engine.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.market.Criteria;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Disclosure;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Facets;
import io.aval.engine.market.Product;
import io.aval.engine.market.Samples;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Curious parties who ask to find out, not to borrow or lend: an enterprise that varies its demand to learn a bank's three
 * thresholds, and a bank that varies its product to learn a demand's. Each threshold is one of sixteen, so that 12 bits are
 * hidden; each question is chosen, out of sixty-four drawn, to tell most. Answers come from the real judgement and disclosure.
 */
class CuriousPartySimulationTest {
    private static final int VALUES = 16;
    private static final double HIDDEN_BITS = 12;
    private static final int GAMES = 6;
    private static final List<Integer> ASKED = List.of(1, 3, 5, 10);
    private static final BusinessDay DAY = BusinessDay.of("2026-11-23");

    private interface Game {
        String answer(int[] hidden, int[] asked, Disclosure disclosure);
    }

    @Test
    void a_question_tells_at_most_the_stated_bits_and_coarser_disclosure_less() throws IOException {
        List<StringBuilder> rows =
                ASKED.stream().map(n -> new StringBuilder("| " + n + " |")).toList();
        double[][] finer = new double[2][ASKED.size()];
        for (Disclosure disclosure : Disclosure.values()) {
            double[][] left = {left(this::enterpriseAsks, disclosure), left(this::bankAsks, disclosure)};
            for (int i = 0; i < rows.size(); i++) {
                double bound = HIDDEN_BITS - ASKED.get(i) * bitsPerAnswer(disclosure);
                assertThat(left[0][i]).isGreaterThanOrEqualTo(Math.max(bound, finer[0][i]) - 0.5);
                assertThat(left[1][i]).isGreaterThanOrEqualTo(Math.max(bound, finer[1][i]) - 0.5);
                rows.get(i).append(String.format(Locale.ROOT, " %.1f / %.1f |", left[0][i], left[1][i]));
            }
            finer = left;
        }
        assertThat(Files.readString(Path.of("../../docs/guides/information.md")))
                .contains(String.join("\n", rows));
    }

    @Test
    void beyond_the_daily_limit_nothing_is_answered_and_every_question_is_on_record() {
        ProbeLedger ledger = new ProbeLedger(3, List.of());
        for (int i = 0; i < 3; i++) {
            ledger.ask(DAY, "E1", "P" + i % 2);
        }

        assertThatThrownBy(() -> ledger.ask(DAY, "E1", "P9"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("PROBES_SPENT");
        assertThat(ledger.left(DAY, "E2")).isEqualTo(3);
        assertThat(ledger.left(DAY.plusDays(1), "E1")).isEqualTo(3);
        assertThat(ledger.by("E1")).extracting(ProbeLedger.Probe::subject).containsExactly("P0", "P1", "P0");
        assertThat(new ProbeLedger(3, ledger.by("E1")).left(DAY, "E1")).isZero();
    }

    /** Two thresholds on the enterprise and one on the terms. */
    private String enterpriseAsks(int[] hidden, int[] asked, Disclosure disclosure) {
        Criteria criteria = Criteria.all(
                Criterion.atMost(Facet.AMOUNT, 1_000_000 + hidden[0] * 10_000L),
                Criterion.atLeast(Facet.AGE, 1 + hidden[1]),
                Criterion.atLeast(Facet.REVENUE, 1 + hidden[2]));
        Product product = Samples.product("P1").asking(criteria, disclosure);
        Demand demand = Samples.sized(Samples.demand("D1"), 1_000_000 + asked[0] * 10_000L, 9_000_000, 1)
                .with(Facets.NONE.with(Facet.AGE, 1 + asked[1]).with(Facet.REVENUE, 1 + asked[2]));
        return told(demand, product);
    }

    /** Two thresholds on the terms and one on the financier. */
    private String bankAsks(int[] hidden, int[] asked, Disclosure disclosure) {
        Criteria criteria = Criteria.all(
                Criterion.atMost(Facet.SPEED, 1 + hidden[0]),
                Criterion.atLeast(Facet.LONGEST_TENOR, 500 + hidden[1]),
                Criterion.atLeast(Facet.LOAN_TO_VALUE, 5_000 + hidden[2]));
        Demand demand = Samples.demand("D1").asking(criteria, disclosure);
        Product base = Samples.product("P1");
        Product product = new Product(
                        base.id(),
                        base.financier(),
                        base.kind(),
                        base.budgetFen(),
                        base.minTicketFen(),
                        base.maxTicketFen(),
                        base.rates(),
                        500 + asked[1],
                        base.industries(),
                        base.regions(),
                        base.worstGrade(),
                        5_000 + asked[2])
                .with(Facets.NONE.with(Facet.SPEED, 1 + asked[0]));
        return told(demand, product);
    }

    private static String told(Demand demand, Product product) {
        return Eligibility.refusal(demand, product)
                .map(refusal -> Disclosed.of(refusal, demand, product).code())
                .orElse("ELIGIBLE");
    }

    /** {@return log2 of how many different answers there are: what one question can tell at most} */
    private static double bitsPerAnswer(Disclosure disclosure) {
        return switch (disclosure) {
            case FACET -> 2;
            case GROUP -> Math.log(3) / Math.log(2);
            case NOTHING -> 1;
        };
    }

    /** {@return the bits that stay hidden after so many questions, on average over games} */
    private static double[] left(Game game, Disclosure disclosure) {
        double[] sums = new double[ASKED.size()];
        for (int seed = 0; seed < GAMES; seed++) {
            List<Double> bits = play(game, disclosure, new Random(seed));
            for (int i = 0; i < sums.length; i++) {
                sums[i] += bits.get(ASKED.get(i) - 1) / GAMES;
            }
        }
        return sums;
    }

    /** {@return the bits that stay hidden after each question} */
    private static List<Double> play(Game game, Disclosure disclosure, Random random) {
        int[] hidden = draw(random);
        List<int[]> candidates = new ArrayList<>();
        for (int i = 0; i < VALUES * VALUES * VALUES; i++) {
            candidates.add(new int[] {i % VALUES, i / VALUES % VALUES, i / VALUES / VALUES});
        }
        List<Double> bits = new ArrayList<>();
        while (bits.size() < ASKED.getLast()) {
            int[] asked = draw(random);
            double expected = Double.MAX_VALUE;
            for (int tried = 0; tried < 64; tried++) {
                int[] other = draw(random);
                double remaining = remaining(game, disclosure, candidates, other);
                if (remaining < expected) {
                    asked = other;
                    expected = remaining;
                }
            }
            int[] chosen = asked;
            String answer = game.answer(hidden, chosen, disclosure);
            candidates.removeIf(
                    candidate -> !game.answer(candidate, chosen, disclosure).equals(answer));
            bits.add(Math.log(candidates.size()) / Math.log(2));
        }
        return bits;
    }

    private static double remaining(Game game, Disclosure disclosure, List<int[]> candidates, int[] asked) {
        SortedMap<String, Integer> answers = new TreeMap<>();
        int step = Math.max(1, candidates.size() / 200);
        for (int i = 0; i < candidates.size(); i += step) {
            answers.merge(game.answer(candidates.get(i), asked, disclosure), 1, Integer::sum);
        }
        return answers.values().stream()
                .mapToDouble(count -> count * Math.log(count))
                .sum();
    }

    private static int[] draw(Random random) {
        return new int[] {random.nextInt(VALUES), random.nextInt(VALUES), random.nextInt(VALUES)};
    }
}
