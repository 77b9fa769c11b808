package io.aval.engine.filtering.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.filtering.Filtered;
import io.aval.engine.filtering.Filtering;
import io.aval.engine.filtering.NameRule;
import io.aval.engine.filtering.Rules;
import io.aval.engine.filtering.Source;
import io.aval.engine.filtering.Unit;
import io.aval.engine.filtering.Vocabulary;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class InvoiceFeaturesTest {
    private static final BusinessDay AS_OF = BusinessDay.of("2026-11-23");

    private static Invoice invoice(Direction direction, String day, String other, long fen, InvoiceState state) {
        String number = direction + day + other + fen + state;
        return new Invoice(0, direction, number, BusinessDay.of(day), other, fen, fen / 10, state, null);
    }

    private static Invoice sale(String day, String buyer, long fen) {
        return invoice(Direction.SALE, day, buyer, fen, InvoiceState.NORMAL);
    }

    private static Map<String, Long> features(List<Invoice> invoices) {
        return InvoiceFeatures.of(InvoiceBook.of(invoices), AS_OF, OptionalLong.empty())
                .values();
    }

    @Test
    void sums_run_over_ended_months() {
        Map<String, Long> found = features(List.of(
                sale("2026-11-01", "a", 1),
                sale("2026-10-31", "a", 20),
                sale("2025-11-01", "a", 300),
                sale("2025-10-31", "a", 4_000),
                sale("2024-11-01", "a", 50_000),
                sale("2024-10-31", "a", 600_000)));
        assertThat(found)
                .containsEntry("invoice.sales.12m", 320L)
                .containsEntry("invoice.sales.prior-12m", 54_000L)
                .containsEntry("invoice.sales.growth", -9_941L)
                .containsEntry("invoice.sales.count", 2L)
                .containsEntry("invoice.active-months", 2L)
                .containsEntry("invoice.sales.quarter.1", 20L)
                .containsEntry("invoice.sales.quarter.4", 300L)
                .containsEntry("invoice.sales.quarter.5", 4_000L)
                .containsEntry("invoice.sales.quarter.8", 50_000L)
                .containsEntry("invoice.sales.quarter-change.1", -9_950L)
                .containsEntry("invoice.sales.quarter-change.4", -9_940L)
                .containsEntry("invoice.vat.output", 32L)
                .containsEntry("invoice.gap.days", 364L)
                .containsEntry("invoice.last.days", 22L)
                .doesNotContainKeys("invoice.sales.quarter-change.2", "invoice.purchases.12m", "invoice.margin");
    }

    @Test
    void the_trend_of_sales_that_grow_by_a_tenth_of_their_mean_is_a_tenth() {
        List<Invoice> growing = new ArrayList<>();
        List<Invoice> level = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            BusinessDay day = BusinessDay.of("2025-11-15").plusMonths(month - 1);
            growing.add(sale(day.toString(), "a", 700 + 200L * month));
            level.add(sale(day.toString(), "a", 700));
        }
        // Mean 700 + 200 × 6.5 = 2,000, slope 200
        assertThat(features(growing)).containsEntry("invoice.sales.trend", 1_000L);
        assertThat(features(level)).containsEntry("invoice.sales.trend", 0L);
    }

    @Test
    void buyers_are_weighed_by_their_shares() {
        Map<String, Long> found = features(List.of(
                sale("2026-10-01", "a", 30),
                sale("2026-10-01", "b", 20),
                sale("2026-10-01", "c", 20),
                sale("2026-10-01", "d", 10),
                sale("2026-10-01", "e", 10),
                sale("2026-10-01", "f", 10),
                sale("2025-10-01", "a", 1),
                sale("2025-10-01", "y", 1),
                sale("2025-10-01", "z", 1)));
        assertThat(found)
                .containsEntry("invoice.buyers.count", 6L)
                .containsEntry("invoice.buyers.hhi", 2_000L)
                .containsEntry("invoice.buyers.top", 3_000L)
                .containsEntry("invoice.buyers.churn", 6_667L);
    }

    @Test
    void void_and_red_invoices_have_ratios_of_their_own() {
        Map<String, Long> found = features(List.of(
                sale("2026-10-01", "a", 300),
                sale("2026-10-01", "b", 100),
                invoice(Direction.SALE, "2026-10-02", "a", 77, InvoiceState.VOID),
                invoice(Direction.SALE, "2026-10-03", "b", -100, InvoiceState.RED)));
        assertThat(found)
                .containsEntry("invoice.void.ratio", 3_333L)
                .containsEntry("invoice.red.ratio", 2_500L)
                .containsEntry("invoice.sales.12m", 300L)
                .containsEntry("invoice.buyers.count", 1L);
    }

    @Test
    void purchases_and_declared_sales_stand_beside_sales() {
        InvoiceBook book = InvoiceBook.of(List.of(
                sale("2026-10-01", "a", 1_000),
                invoice(Direction.PURCHASE, "2026-10-01", "s", 600, InvoiceState.NORMAL),
                invoice(Direction.PURCHASE, "2026-10-01", "t", 200, InvoiceState.NORMAL)));
        assertThat(InvoiceFeatures.of(book, AS_OF, OptionalLong.of(800)).values())
                .containsEntry("invoice.purchases.12m", 800L)
                .containsEntry("invoice.purchases.count", 2L)
                .containsEntry("invoice.sellers.count", 2L)
                .containsEntry("invoice.sellers.top", 7_500L)
                .containsEntry("invoice.margin", 2_000L)
                .containsEntry("invoice.vat.input", 80L)
                .containsEntry("invoice.vat.gap", -2_000L);
    }

    @Test
    void nothing_is_said_without_invoices() {
        assertThat(features(List.of())).isEmpty();
    }

    @Test
    void every_feature_is_in_the_vocabulary_with_its_unit() {
        for (InvoiceFeature feature : InvoiceFeature.values()) {
            assertThat(Vocabulary.standard().rules())
                    .filteredOn(rule -> rule.name().equals(feature.leaf()))
                    .extracting(NameRule::unit)
                    .containsExactly(feature.unit());
        }
        assertThat(Vocabulary.standard().rules())
                .filteredOn(rule -> rule.name().startsWith("invoice."))
                .hasSize(InvoiceFeature.values().length);
    }

    @Test
    void features_pass_the_filter_as_they_are() {
        InvoiceFeatures features = InvoiceFeatures.of(
                InvoiceBook.of(List.of(
                        sale("2026-10-01", "a", 1_000),
                        invoice(Direction.PURCHASE, "2026-10-01", "s", 600, InvoiceState.NORMAL))),
                AS_OF,
                OptionalLong.of(1_000));
        Filtered filtered = Filtering.of(Rules.standard(List.of(new Source("invoices", false, 2, null))))
                .filter(features.submissions("invoices", 2, Digest.of("file"), null), AS_OF);
        assertThat(filtered.notes()).isEmpty();
        assertThat(filtered.leaves()).isEqualTo(features.leaves("invoices", 2, Digest.of("file")));
        assertThat(filtered.submissions())
                .extracting(s -> Unit.parse(s.unit()).isPresent())
                .containsOnly(true);
    }
}
