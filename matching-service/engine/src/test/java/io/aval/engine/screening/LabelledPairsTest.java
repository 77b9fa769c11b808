package io.aval.engine.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.screening.Pairs.Pair;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The floors are a little below what is reached, so that a change for the worse is seen. */
class LabelledPairsTest {
    private static final List<Pair> PAIRS = Pairs.all();

    @Test
    void there_are_enough_pairs_of_both_kinds() {
        assertThat(PAIRS).hasSizeGreaterThan(200);
        assertThat(PAIRS.stream().filter(Pair::same)).hasSizeGreaterThan(90);
        assertThat(PAIRS.stream().map(pair -> pair.one() + pair.other())).doesNotHaveDuplicates();
    }

    @Test
    void a_match_is_the_same_company() {
        Tally tally = Tally.of(pair -> pair.match().verdict() == Verdict.MATCH);
        System.out.println("match: " + tally);
        assertThat(tally.precision()).as(tally.toString()).isGreaterThanOrEqualTo(0.99);
        assertThat(tally.recall()).as(tally.toString()).isGreaterThanOrEqualTo(0.90);
        assertThat(tally.f1()).as(tally.toString()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void whoever_looks_at_the_possible_ones_too_misses_hardly_any() {
        Tally tally = Tally.of(pair -> pair.match().verdict() != Verdict.NO);
        System.out.println("match or possible: " + tally);
        assertThat(tally.recall()).as(tally.toString()).isGreaterThanOrEqualTo(0.97);
    }

    @Test
    void the_score_and_its_pieces_are_the_same_both_ways() {
        for (Pair pair : PAIRS) {
            NameMatch back = NameMatch.compare(CompanyName.of(pair.other()), CompanyName.of(pair.one()));
            assertThat(back.score()).as(pair.toString()).isEqualTo(pair.match().score());
            int sum = back.pieces().stream().mapToInt(Piece::points).sum();
            assertThat(Math.max(0, sum)).as(pair.toString()).isEqualTo(back.score());
        }
    }

    /** How many pairs were judged how. */
    private record Tally(int hits, int falseHits, int misses) {
        static Tally of(Predicate<Pair> same) {
            int hits = 0;
            int falseHits = 0;
            int misses = 0;
            for (Pair pair : PAIRS) {
                boolean said = same.test(pair);
                hits += said && pair.same() ? 1 : 0;
                falseHits += said && !pair.same() ? 1 : 0;
                misses += !said && pair.same() ? 1 : 0;
            }
            return new Tally(hits, falseHits, misses);
        }

        double precision() {
            return (double) hits / (hits + falseHits);
        }

        double recall() {
            return (double) hits / (hits + misses);
        }

        double f1() {
            return 2.0 * hits / (2 * hits + falseHits + misses);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "F1 %.4f, precision %.4f, recall %.4f of %d pairs",
                    f1(),
                    precision(),
                    recall(),
                    PAIRS.size());
        }
    }
}
