package io.aval.rules.appraisal.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final BusinessDay BASE = BusinessDay.parse("2026-11-23");
    private static final List<LeafRule> RULES = List.of(
            rule("tax", "0", "1", "0.25"), rule("royalty", "0", "0.5", null), rule("revenue.*", "0", "1000", null));

    private static LeafRule rule(String name, String floor, String cap, @Nullable String fallback) {
        return new LeafRule(
                name, new Decimal(floor), new Decimal(cap), fallback == null ? null : new Decimal(fallback), 365);
    }

    private static Reading reading(Leaf... leaves) {
        return new Reading(Sheet.of(BASE, Digest.of("salt"), List.of(leaves)), RULES);
    }

    private static Leaf signed(String name, String value, int daysAgo) {
        return new Leaf(name, value, "tax office", BASE.plusDays(-daysAgo), 3, null);
    }

    @Test
    void a_good_input_is_taken_without_remark() {
        Reading reading = reading(signed("royalty", "0.04", 10));
        assertThat(reading.number("royalty")).hasValue(0.04);
        assertThat(reading.remarks()).isEmpty();
    }

    @Test
    void each_treatment_is_listed() {
        Reading reading = reading(
                Leaf.claimed("colour", "red"),
                signed("revenue.1", "5000", 10),
                signed("revenue.2", "-5", 400),
                signed("royalty", "high", 10));
        assertThat(reading.number("tax")).hasValue(0.25);
        assertThat(reading.number("royalty")).isEmpty();
        assertThat(reading.series("revenue")).containsExactly(1000, 0);
        assertThat(reading.remarks())
                .extracting(remark -> remark.leaf() + " " + remark.treatment())
                .containsExactly(
                        "colour UNKNOWN",
                        "revenue.1 CLIPPED",
                        "revenue.2 STALE",
                        "revenue.2 CLIPPED",
                        "royalty DROPPED",
                        "royalty MISSING",
                        "tax DEFAULTED");
    }

    @Test
    void a_claim_without_source_is_used_and_marked() {
        Reading reading = reading(Leaf.claimed("royalty", "0.04"));
        assertThat(reading.number("royalty")).hasValue(0.04);
        assertThat(reading.remarks()).extracting(Remark::treatment).containsExactly(Treatment.UNSOURCED);
    }

    @Test
    void reading_twice_remarks_once() {
        Reading reading = reading(Leaf.claimed("royalty", "3"));
        reading.number("royalty");
        reading.number("royalty");
        assertThat(reading.remarks())
                .extracting(Remark::treatment)
                .containsExactly(Treatment.UNSOURCED, Treatment.CLIPPED);
    }
}
