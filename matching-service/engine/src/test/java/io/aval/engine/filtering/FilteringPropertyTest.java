package io.aval.engine.filtering;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.seed.Draw;
import io.aval.engine.seed.Seed;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FilteringPropertyTest {
    private static final int ROUNDS = 400;
    private static final Seed SEED = new Seed("filtering-1");
    private static final Filtering FILTERING = Filtering.of(Rules.standard(FilteringTest.SOURCES));

    private static final List<String> NAMES = List.of(
            "assets",
            "liabilities",
            "equity",
            "margin",
            "tax.grade",
            "staff",
            "right.1",
            "right.2",
            "beauty",
            "vat.sales.12m",
            "invoice.sales.12m",
            "Bad Name",
            "invoiced.1",
            "invoiced.2");
    private static final List<String> VALUES = List.of(
            "1",
            "100",
            "100.0",
            "1,000",
            "-5",
            "0.00001",
            "A",
            "B",
            "NaN",
            "",
            "24442000000012345678",
            "１２",
            "ZL202310123456X",
            "202310123456.X",
            "95115608X",
            "95115608.X",
            "zl 95115608.X");
    private static final List<@Nullable String> UNITS =
            Arrays.asList("fen", "yuan", "万元", "bp", "%", "count", null, "invention", "invoice", "ell");
    private static final List<@Nullable String> SOURCES =
            Arrays.asList("tax", "tax", "bank", "scan", "self", "gone", "stranger", null, "\u202Ex");
    private static final List<@Nullable String> GROUPS = Arrays.asList(null, null, "registry");

    private static List<Submission> submissions(int round) {
        Draw draw = new Draw(SEED, "submissions", round);
        List<Submission> submissions = new ArrayList<>();
        int count = draw.between(1, 40);
        for (int i = 0; i < count; i++) {
            String name = draw.oneOf(NAMES);
            submissions.add(new Submission(
                    name,
                    draw.oneOf(VALUES),
                    unit(draw, name),
                    SOURCES.get(draw.below(SOURCES.size())),
                    draw.below(8) == 0
                            ? null
                            : BusinessDay.of("2026-11-25").plusDays(-draw.oneOf(List.of(0, 3, 60, 300, 600))),
                    draw.below(5),
                    draw.below(3) == 0 ? null : Digest.of("evidence" + draw.below(2)),
                    GROUPS.get(draw.below(GROUPS.size()))));
        }
        return submissions;
    }

    /** That of the name in every other case. */
    private static @Nullable String unit(Draw draw, String name) {
        String any = UNITS.get(draw.below(UNITS.size()));
        return draw.below(2) == 0
                ? any
                : Vocabulary.standard()
                        .rule(name)
                        .map(rule -> rule.unit().written())
                        .orElse(any);
    }

    @Test
    void the_order_of_submissions_means_nothing() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Submission> submissions = submissions(round);
            Filtered filtered = FILTERING.filter(submissions, FilteringTest.DAY);
            Collections.shuffle(submissions, new Random(round));
            assertThat(FILTERING.filter(submissions, FilteringTest.DAY))
                    .as("%s round %d", SEED, round)
                    .isEqualTo(filtered);
        }
    }

    @Test
    void filtering_what_was_kept_once_more_changes_nothing() {
        for (int round = 0; round < ROUNDS; round++) {
            Filtered once = FILTERING.filter(submissions(round), FilteringTest.DAY);
            Filtered twice = FILTERING.filter(once.submissions(), FilteringTest.DAY);
            assertThat(twice.leaves()).as("%s round %d", SEED, round).isEqualTo(once.leaves());
            assertThat(twice.submissions()).isEqualTo(once.submissions());
            assertThat(twice.dropped()).isEmpty();
            assertThat(twice.notes())
                    .allMatch(note -> EnumSet.of(Effect.MARK, Effect.WEAKEN)
                            .contains(note.check().effect()));
        }
    }

    @Test
    void no_submission_is_lost_and_none_counts_twice() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Submission> submissions = submissions(round);
            Filtered filtered = FILTERING.filter(submissions, FilteringTest.DAY);
            assertThat(filtered.all()).as("%s round %d", SEED, round).containsExactlyInAnyOrderElementsOf(submissions);
            for (Submission dropped : filtered.dropped()) {
                assertThat(filtered.notes())
                        .anyMatch(note -> note.concerned().contains(dropped)
                                && EnumSet.of(Effect.DROP, Effect.REPLACE, Effect.SET_ASIDE)
                                        .contains(note.check().effect()));
            }
        }
    }

    @Test
    void every_leaf_can_be_recorded_and_each_name_stands_once() {
        Schema<Leaf> schema = Schema.of(Leaf.class);
        int leaves = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Leaf> kept =
                    FILTERING.filter(submissions(round), FilteringTest.DAY).leaves();
            assertThat(kept).extracting(Leaf::name).doesNotHaveDuplicates().isSorted();
            for (Leaf leaf : kept) {
                assertThat(schema.decode(schema.encode(leaf))).isEqualTo(leaf);
                leaves++;
            }
        }
        assertThat(leaves).isGreaterThan(ROUNDS);
    }

    @Test
    void the_drawn_submissions_are_caught_by_nearly_every_check() {
        Set<Check> caught = EnumSet.noneOf(Check.class);
        for (int round = 0; round < ROUNDS; round++) {
            FILTERING.filter(submissions(round), FilteringTest.DAY).notes().forEach(note -> caught.add(note.check()));
        }
        Set<Check> never = EnumSet.complementOf(EnumSet.copyOf(caught));
        assertThat(never).isSubsetOf(EnumSet.of(Check.OUTLIER, Check.TOO_LONG));
    }
}
