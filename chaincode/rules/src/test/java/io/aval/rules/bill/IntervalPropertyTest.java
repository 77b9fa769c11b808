package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Ranges that were cut from a package join to it again, in whatever order they are told; the seed is the repetition. */
class IntervalPropertyTest {

    private static final int RUNS = 300;

    @RepeatedTest(RUNS)
    void pieces_join_to_the_whole_and_a_gap_or_an_overlap_shows(RepetitionInfo info) {
        Random random = new Random(info.getCurrentRepetition());
        Interval whole = new Interval(1, random.nextBoolean() ? Terms.MAX_FEN : 2 + random.nextInt(1_000));
        List<Interval> pieces = cut(whole, random);
        Collections.shuffle(pieces, random);
        assertThat(Tiling.joined(pieces)).contains(List.of(whole));
        assertThat(pieces.stream().mapToLong(Interval::units).sum()).isEqualTo(whole.units());
        assertThat(pieces).allMatch(whole::contains);

        Interval one = pieces.get(random.nextInt(pieces.size()));
        List<Interval> twice = new ArrayList<>(pieces);
        twice.add(new Interval(one.from() + random.nextLong(one.units()), one.to()));
        assertThat(Tiling.joined(twice)).isEmpty();

        List<Interval> fewer = new ArrayList<>(pieces);
        fewer.remove(one);
        List<Interval> rest = Tiling.joined(fewer).orElseThrow();
        assertThat(rest.stream().mapToLong(Interval::units).sum()).isEqualTo(whole.units() - one.units());
        assertThat(rest).noneMatch(range -> range.meets(one) && one.meets(range));
        assertThat(rest).hasSizeLessThanOrEqualTo(2);
    }

    private static List<Interval> cut(Interval whole, Random random) {
        List<Interval> pieces = new ArrayList<>();
        long from = 1;
        while (from <= whole.to()) {
            long to = pieces.size() == 40 ? whole.to() : from + random.nextLong(whole.to() - from + 1);
            pieces.add(new Interval(from, to));
            from = to + 1;
        }
        return pieces;
    }
}
