package io.aval.engine.filtering.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.demo.DemoInvoices;
import io.aval.engine.filtering.Unit;
import io.aval.engine.filtering.invoice.InvoiceImport.Accepted;
import io.aval.engine.seed.Seed;
import io.aval.rules.calendar.BusinessDay;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvoiceFeaturesPropertyTest {
    private static final BusinessDay TODAY = BusinessDay.of("2026-11-23");
    private static final Seed SEED = new Seed("features-1");

    private static List<Invoice> invoices(int company) {
        DemoInvoices.Listing listing = DemoInvoices.listing(SEED, company, TODAY, 250);
        Accepted read = (Accepted) InvoiceFile.read(
                listing.text().getBytes(StandardCharsets.UTF_8),
                Options.of(TODAY).own(listing.ownTaxNumber()));
        return new ArrayList<>(read.invoices());
    }

    private static Map<String, Long> features(List<Invoice> invoices) {
        return InvoiceFeatures.of(InvoiceBook.of(invoices), TODAY, OptionalLong.of(100_000_000))
                .values();
    }

    private static List<Invoice> each(List<Invoice> invoices, UnaryOperator<Invoice> change) {
        return invoices.stream().map(change).toList();
    }

    private static Invoice with(Invoice one, String counterparty, long factor) {
        return new Invoice(
                one.line(),
                one.direction(),
                one.number(),
                one.issued(),
                counterparty,
                one.amountFen() * factor,
                one.taxFen() * factor,
                one.state(),
                one.original());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_invoices_means_nothing(int company) {
        List<Invoice> invoices = invoices(company);
        Map<String, Long> found = features(invoices);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(invoices, new Random(round));
            assertThat(features(invoices))
                    .as("%s company %d round %d", SEED, company, round)
                    .isEqualTo(found);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_void_invoice_changes_the_void_ratio_alone(int company) {
        List<Invoice> invoices = invoices(company);
        Map<String, Long> before = new TreeMap<>(features(invoices));
        invoices.add(new Invoice(
                0,
                Direction.SALE,
                "1",
                BusinessDay.of("2026-10-20"),
                "new",
                1_000_000_000,
                0,
                InvoiceState.VOID,
                null));
        Map<String, Long> after = new TreeMap<>(features(invoices));
        Long ratioBefore = before.remove("invoice.void.ratio");
        Long ratioAfter = after.remove("invoice.void.ratio");
        assertThat(after).as("%s company %d", SEED, company).isEqualTo(before);
        assertThat(ratioAfter).isGreaterThan(ratioBefore);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void shares_stay_where_all_amounts_grow_alike_and_sums_grow_with_them(int company) {
        List<Invoice> invoices = invoices(company);
        Map<String, Long> before = features(invoices);
        Map<String, Long> after = features(each(invoices, one -> with(one, one.counterparty(), 7)));
        for (InvoiceFeature feature : InvoiceFeature.values()) {
            Long value = before.get(feature.leaf());
            if (value != null && feature != InvoiceFeature.VAT_GAP) {
                boolean money = feature.unit() == Unit.FEN;
                assertThat(after)
                        .as("%s company %d", SEED, company)
                        .containsEntry(feature.leaf(), value * (money ? 7 : 1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void who_the_partners_are_means_nothing_but_how_they_share_does(int company) {
        List<Invoice> invoices = invoices(company);
        Map<String, Long> before = features(invoices);
        assertThat(features(each(invoices, one -> with(one, "x" + one.counterparty(), 1))))
                .as("%s company %d", SEED, company)
                .isEqualTo(before);
        Map<String, Long> joined = features(each(invoices, one -> with(one, "all", 1)));
        assertThat(joined)
                .containsEntry("invoice.buyers.hhi", 10_000L)
                .containsEntry("invoice.buyers.top", 10_000L)
                .containsEntry("invoice.buyers.count", 1L)
                .containsEntry("invoice.buyers.churn", 0L)
                .containsEntry("invoice.sales.12m", before.get("invoice.sales.12m"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void quarters_add_up_to_the_year_and_a_reversed_sale_to_nothing(int company) {
        List<Invoice> invoices = invoices(company);
        Map<String, Long> found = features(invoices);
        long quarters = 0;
        for (int quarter = 1; quarter <= 4; quarter++) {
            quarters += found.getOrDefault("invoice.sales.quarter." + quarter, 0L);
        }
        assertThat(found).as("%s company %d", SEED, company).containsEntry("invoice.sales.12m", quarters);

        invoices.add(new Invoice(
                0, Direction.SALE, "1", BusinessDay.of("2026-10-20"), "new", 500, 65, InvoiceState.REVERSED, null));
        invoices.add(new Invoice(
                0, Direction.SALE, "2", BusinessDay.of("2026-10-21"), "new", -500, -65, InvoiceState.RED, "1"));
        assertThat(features(invoices)).containsEntry("invoice.sales.12m", quarters);
    }
}
