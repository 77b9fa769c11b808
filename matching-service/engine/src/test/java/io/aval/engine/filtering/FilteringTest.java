package io.aval.engine.filtering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.aval.rules.appraisal.sheet.Sheet;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FilteringTest {
    static final BusinessDay DAY = BusinessDay.of("2026-11-23");
    static final Digest SEEN = Digest.of("seen");
    static final List<Source> SOURCES = List.of(
            new Source("tax", false, 4, null),
            new Source("bank", false, 3, null),
            new Source("scan", false, 1, null),
            new Source("self", true, 0, null),
            new Source("gone", false, 4, BusinessDay.of("2026-06-01")));

    private static final Filtering FILTERING = Filtering.of(Rules.standard(SOURCES));

    private static Submission given(String name, String value, @Nullable String unit) {
        return new Submission(name, value, unit, "tax", BusinessDay.of("2026-10-31"), 4, SEEN, null);
    }

    private static Submission from(@Nullable String source, int level, @Nullable Digest evidence) {
        return new Submission("assets", "100", "fen", source, BusinessDay.of("2026-10-31"), level, evidence, null);
    }

    private static Submission seen(String source, String day, int level, String fen) {
        return new Submission("assets", fen, "fen", source, BusinessDay.of(day), level, SEEN, null);
    }

    private static Submission on(String name, @Nullable String day) {
        return new Submission(name, "100", "fen", "tax", day == null ? null : BusinessDay.of(day), 4, SEEN, null);
    }

    /** One submission and what catches it; nothing if it passes. */
    static Stream<Arguments> alone() {
        return Stream.of(
                arguments(from("tax", 4, SEEN), List.of()),
                arguments(from(null, 2, SEEN), List.of(Check.NO_SOURCE)),
                arguments(from("x".repeat(65), 2, SEEN), List.of(Check.BAD_SOURCE)),
                arguments(from("stranger", 2, SEEN), List.of(Check.UNKNOWN_SOURCE)),
                arguments(from("gone", 2, SEEN), List.of(Check.REVOKED_SOURCE)),
                arguments(from("self", 2, SEEN), List.of(Check.SELF_DECLARED)),
                arguments(from("self", 0, null), List.of()),
                arguments(from("scan", 2, SEEN), List.of(Check.ABOVE_SOURCE)),
                arguments(from("tax", 3, null), List.of(Check.UNSIGNED)),
                arguments(on("assets", "2026-11-24"), List.of(Check.FUTURE)),
                arguments(on("assets", "2026-11-23"), List.of()),
                arguments(on("assets", "2025-07-31"), List.of()),
                arguments(on("assets", "2025-07-30"), List.of(Check.STALE)),
                arguments(on("assets", "2024-04-07"), List.of(Check.STALE)),
                arguments(on("assets", "2024-04-06"), List.of(Check.EXPIRED)),
                arguments(on("assets", null), List.of(Check.UNDATED)),
                arguments(given("Assets", "100", "fen"), List.of(Check.BAD_NAME)),
                arguments(given("beauty", "100", "fen"), List.of(Check.UNKNOWN_NAME)),
                arguments(given("tax.grade", "A", null), List.of()),
                arguments(given("tax.grade", "E", null), List.of(Check.BAD_WORD)),
                arguments(given("assets", "Infinity", "fen"), List.of(Check.NOT_FINITE)),
                arguments(given("assets", "NaN", "fen"), List.of(Check.NOT_FINITE)),
                arguments(given("assets", "#DIV/0!", "fen"), List.of(Check.NOT_FINITE)),
                arguments(given("assets", "many", "fen"), List.of(Check.NOT_A_NUMBER)),
                arguments(given("assets", "1,00", "fen"), List.of(Check.NOT_A_NUMBER)),
                arguments(given("assets", "1e5", "fen"), List.of(Check.NOT_A_NUMBER)),
                arguments(given("staff", "1.5", "人"), List.of(Check.NOT_A_NUMBER)),
                arguments(given("assets", "100", null), List.of(Check.WRONG_UNIT)),
                arguments(given("assets", "100", "pounds"), List.of(Check.WRONG_UNIT)),
                arguments(given("assets", "100", "%"), List.of(Check.WRONG_UNIT)),
                arguments(given("assets", "1".repeat(20), "yuan"), List.of(Check.TOO_LONG)),
                arguments(given("right.1", "ZL12", "invention"), List.of(Check.BAD_IDENTIFIER)),
                arguments(given("invoiced.1", "12", "invoice"), List.of(Check.BAD_IDENTIFIER)),
                arguments(given("assets", "12.5", "万元"), List.of(Check.CONVERTED)),
                arguments(given("assets", "-1", "fen"), List.of(Check.OUT_OF_BOUNDS)),
                arguments(given("margin", "10001", "bp"), List.of(Check.OUT_OF_BOUNDS)),
                arguments(given("margin", "10000", "bp"), List.of()));
    }

    @ParameterizedTest
    @MethodSource("alone")
    void a_submission_alone_is_caught_by(Submission submission, List<Check> checks) {
        Filtered filtered = FILTERING.filter(List.of(submission), DAY);

        assertThat(filtered.notes()).extracting(Note::check).containsExactlyElementsOf(checks);
        boolean drops = checks.stream().anyMatch(check -> check.effect() == Effect.DROP);
        assertThat(filtered.dropped()).hasSize(drops ? 1 : 0);
        assertThat(filtered.kept()).hasSize(drops ? 0 : 1);
        assertThat(filtered.all()).containsExactly(submission);
    }

    @Test
    void the_level_sinks_to_what_the_source_can_carry() {
        assertThat(levels(from(null, 4, SEEN))).containsExactly(0);
        assertThat(levels(from("stranger", 4, SEEN))).containsExactly(0);
        assertThat(levels(from("self", 4, SEEN))).containsExactly(0);
        assertThat(levels(from("scan", 4, SEEN))).containsExactly(1);
        assertThat(levels(from("bank", 4, SEEN))).containsExactly(3);
        assertThat(levels(from("tax", 4, null))).containsExactly(2);
        assertThat(levels(from("tax", 4, SEEN))).containsExactly(4);
    }

    private static List<Integer> levels(Submission submission) {
        return FILTERING.filter(List.of(submission), DAY).leaves().stream()
                .map(leaf -> leaf.level())
                .toList();
    }

    static Stream<Arguments> conversions() {
        return Stream.of(
                arguments("assets", "12.5", "万元", "12500000"),
                arguments("assets", "1,234.56", "元", "123456"),
                arguments("assets", "１２．５", "万元", "12500000"),
                arguments("assets", "0.03", "亿元", "300000000"),
                arguments("assets", "0.005", "yuan", "0"),
                arguments("assets", "0.015", "yuan", "2"),
                arguments("equity", "－3", "YUAN", "-300"),
                arguments("margin", "12.5", "%", "1250"),
                arguments("margin", "0.125", "ratio", "1250"),
                arguments("staff", "+07", null, "7"),
                arguments("right.1", "zl 2023 1 0123456.9", "发明专利", "202310123456.9"));
    }

    @ParameterizedTest
    @MethodSource("conversions")
    void a_value_is_brought_into_the_unit_of_its_name(
            String name, String value, @Nullable String unit, String converted) {
        String sent = name.startsWith("right") ? patent(value) : value;
        Filtered filtered = FILTERING.filter(List.of(given(name, sent, unit)), DAY);

        assertThat(filtered.notes()).extracting(Note::check).containsExactly(Check.CONVERTED);
        String wanted = name.startsWith("right") ? patent(converted) : converted;
        assertThat(filtered.leaves()).extracting(leaf -> leaf.value()).containsExactly(wanted);
        assertThat(filtered.notes().getFirst().detail()).contains(sent).contains(wanted);
    }

    /** The number with the check digit that holds. */
    static String patent(String number) {
        String bare = number.substring(0, number.length() - 1);
        for (char check : "0123456789X".toCharArray()) {
            Filtered filtered = FILTERING.filter(List.of(given("right.1", bare + check, "invention")), DAY);
            if (!filtered.kept().isEmpty()) {
                return bare + check;
            }
        }
        throw new AssertionError("no check digit holds");
    }

    @Test
    void of_contradicting_values_the_better_supported_is_taken() {
        Submission good = seen("tax", "2025-12-31", 4, "100");
        Submission newer = seen("bank", "2026-10-31", 2, "200");
        replaced(good, newer, Check.BY_LEVEL);
    }

    @Test
    void of_equally_supported_ones_the_newer() {
        replaced(seen("tax", "2026-10-31", 3, "200"), seen("bank", "2025-12-31", 3, "100"), Check.BY_FRESHNESS);
    }

    @Test
    void of_equally_new_ones_the_more_prudent() {
        replaced(seen("tax", "2026-10-31", 3, "100"), seen("bank", "2026-10-31", 3, "200"), Check.BY_PRUDENCE);
        Submission low = new Submission("debt", "1", "fen", "tax", DAY, 3, SEEN, null);
        Submission high = new Submission("debt", "2", "fen", "bank", DAY, 3, SEEN, null);
        replaced(high, low, Check.BY_PRUDENCE);
    }

    private static void replaced(Submission taken, Submission loser, Check check) {
        Filtered filtered = FILTERING.filter(List.of(loser, taken), DAY);
        assertThat(filtered.submissions()).containsExactly(taken);
        assertThat(filtered.dropped()).containsExactly(loser);
        assertThat(filtered.notes()).containsExactly(new Note(check, taken.name(), "", List.of(loser, taken)));
    }

    @Test
    void where_nothing_decides_all_are_set_aside() {
        Submission one = new Submission("tax.grade", "A", null, "tax", DAY, 3, SEEN, null);
        Submission two = new Submission("tax.grade", "B", null, "bank", DAY, 3, SEEN, null);
        Filtered filtered = FILTERING.filter(List.of(two, one), DAY);
        assertThat(filtered.kept()).isEmpty();
        assertThat(filtered.dropped()).containsExactly(one, two);
        assertThat(filtered.notes()).containsExactly(new Note(Check.UNDECIDED, "tax.grade", "", List.of(one, two)));
    }

    @Test
    void values_within_the_tolerance_agree() {
        Submission tax = seen("tax", "2026-10-31", 4, "100000");
        Submission bank = seen("bank", "2026-10-31", 3, "100100");
        Filtered filtered = FILTERING.filter(List.of(bank, tax), DAY);
        assertThat(filtered.kept()).containsExactly(new Filtered.Kept(tax, tax, List.of(bank)));
        assertThat(filtered.notes()).extracting(Note::check).containsExactly(Check.AGREEING);

        Submission off = seen("bank", "2026-10-31", 3, "100101");
        assertThat(FILTERING.filter(List.of(off, tax), DAY).notes())
                .extracting(Note::check)
                .containsExactly(Check.BY_LEVEL);
    }

    @Test
    void the_same_upstream_counts_once() {
        Submission tax = new Submission("staff", "7", "count", "tax", DAY, 4, SEEN, "registry");
        Submission copy = new Submission("staff", "7", "count", "bank", DAY, 3, SEEN, "registry");
        Filtered filtered = FILTERING.filter(List.of(tax, copy, tax), DAY);
        assertThat(filtered.kept()).containsExactly(new Filtered.Kept(tax, tax, List.of(tax, copy)));
        assertThat(filtered.notes()).extracting(Note::check).containsOnly(Check.SAME_UPSTREAM);
    }

    @Test
    void one_patent_under_two_spellings_is_kept_once() {
        String number = patent("202310123456.9");
        Submission first = given("right.1", number, "invention");
        Submission second = given("right.2", "ZL" + number.replace(".", ""), "invention");
        Filtered filtered = FILTERING.filter(List.of(second, first), DAY);
        assertThat(filtered.kept()).containsExactly(new Filtered.Kept(first, first, List.of(second)));
        assertThat(filtered.notes())
                .extracting(Note::check)
                .containsExactlyInAnyOrder(Check.CONVERTED, Check.SAME_OBJECT);
    }

    @Test
    void one_invoice_under_two_names_is_kept_once() {
        Submission first = given("invoiced.1", "24442000000012345678", "invoice");
        Submission second = given("invoiced.10", "24442000000012345678", "invoice");
        assertThat(FILTERING.filter(List.of(second, first), DAY).submissions()).containsExactly(first);
    }

    @Test
    void values_that_must_fit_together_are_marked_where_they_do_not() {
        List<Submission> balance = List.of(
                given("assets", "1000000", "fen"),
                given("liabilities", "600000", "fen"),
                given("equity", "400000", "fen"));
        assertThat(FILTERING.filter(balance, DAY).notes()).isEmpty();

        List<Submission> off = new ArrayList<>(balance);
        off.set(2, given("equity", "399000", "fen"));
        Filtered filtered = FILTERING.filter(off, DAY);
        assertThat(filtered.kept()).hasSize(3);
        assertThat(filtered.notes()).singleElement().satisfies(note -> {
            assertThat(note.check()).isEqualTo(Check.IDENTITY);
            assertThat(note.concerned()).containsExactlyElementsOf(off);
        });
    }

    @Test
    void sales_declared_and_invoiced_are_held_against_each_other() {
        Submission declared = given("vat.sales.12m", "1000", "fen");
        assertThat(FILTERING
                        .filter(List.of(declared, given("invoice.sales.12m", "900", "fen")), DAY)
                        .notes())
                .isEmpty();
        assertThat(FILTERING
                        .filter(List.of(declared, given("invoice.sales.12m", "899", "fen")), DAY)
                        .notes())
                .extracting(Note::check)
                .containsExactly(Check.IDENTITY);
    }

    @Test
    void an_outlier_among_its_peers_is_marked() {
        List<BigDecimal> values =
                IntStream.rangeClosed(1, 9).mapToObj(BigDecimal::valueOf).toList();
        Peers peers = Peers.of(values);
        assertThat(peers).isEqualTo(new Peers(9, new BigDecimal("5"), new BigDecimal("2")));
        // 5 + 3.5 × 1.4826 × 2 = 15.3782
        Filtering compared = Filtering.of(
                Rules.standard(SOURCES).withPeers(new TreeMap<>(Collections.singletonMap("staff", peers))));
        assertThat(compared.filter(List.of(given("staff", "15", "count")), DAY).notes())
                .isEmpty();
        assertThat(compared.filter(List.of(given("staff", "16", "count")), DAY).notes())
                .extracting(Note::check)
                .containsExactly(Check.OUTLIER);
        assertThat(Peers.of(values.subList(0, 7)).outlier(BigDecimal.valueOf(1000)))
                .isFalse();
        assertThat(Peers.of(Collections.nCopies(9, BigDecimal.ONE)).outlier(BigDecimal.TEN))
                .isFalse();
    }

    @Test
    void what_is_kept_makes_a_sheet() {
        Filtered filtered = FILTERING.filter(
                List.of(given("staff", "7", "count"), given("assets", "1", "元"), given("tax.grade", "A", null)), DAY);
        Sheet sheet = Sheet.of(DAY, Digest.of("salt"), filtered.leaves());
        assertThat(sheet.leaf("assets"))
                .hasValueSatisfying(leaf -> assertThat(leaf.value()).isEqualTo("100"));
        assertThat(sheet.leaves()).hasSize(3);
    }

    @Test
    void too_many_at_once_are_refused() {
        List<Submission> many = Collections.nCopies(Filtering.MAX_SUBMISSIONS + 1, given("staff", "7", "count"));
        assertThatThrownBy(() -> FILTERING.filter(many, DAY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_check_that_looks_at_one_submission_is_tried_here() {
        Set<Check> tried = EnumSet.noneOf(Check.class);
        alone().forEach(row -> {
            if (row.get()[1] instanceof List<?> checks) {
                checks.forEach(check -> tried.add((Check) check));
            }
        });
        Set<Check> wanted = EnumSet.allOf(Check.class);
        wanted.removeIf(check -> check.stage().compareTo(Stage.PLAUSIBILITY) > 0);
        wanted.remove(Check.OUTLIER);
        assertThat(tried).isEqualTo(wanted);
    }
}
