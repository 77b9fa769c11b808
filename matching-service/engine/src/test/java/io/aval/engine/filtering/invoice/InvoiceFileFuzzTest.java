package io.aval.engine.filtering.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.demo.DemoInvoices;
import io.aval.engine.filtering.invoice.InvoiceImport.Accepted;
import io.aval.engine.filtering.invoice.InvoiceImport.Rejected;
import io.aval.engine.seed.Draw;
import io.aval.engine.seed.Seed;
import io.aval.rules.calendar.BusinessDay;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class InvoiceFileFuzzTest {
    private static final BusinessDay TODAY = BusinessDay.of("2026-11-23");
    /** More characters than the header has: without it, hardly a row is right. */
    private static final int HEADER = 120;

    private static final Seed SEED = new Seed("invoices-1");

    private static DemoInvoices.Listing listing(int company, int invoices) {
        return DemoInvoices.listing(SEED, company, TODAY, invoices);
    }

    private static void invariants(InvoiceImport read, String place) {
        switch (read) {
            case Rejected rejected -> assertThat(rejected.sentence()).as(place).endsWith(".");
            case Accepted accepted -> {
                long refusing = accepted.counts().entrySet().stream()
                        .filter(entry -> entry.getKey().refuses())
                        .mapToInt(entry -> entry.getValue())
                        .sum();
                assertThat(accepted.refused()).as(place).isEqualTo((int) refusing);
                for (Invoice one : accepted.invoices()) {
                    assertThat(one.issued().isAfter(TODAY)).as(place).isFalse();
                    assertThat(one.state() == InvoiceState.RED && one.amountFen() > 0)
                            .as(place)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void a_made_up_list_is_read_whole_in_every_encoding() {
        for (int company = 1; company <= 20; company++) {
            DemoInvoices.Listing listing = listing(company, 300);
            long rows = listing.text().lines().count() - 1;
            for (String charset : new String[] {"UTF-8", "GBK"}) {
                InvoiceImport read = InvoiceFile.read(
                        listing.text().getBytes(Charset.forName(charset)),
                        Options.of(TODAY).own(listing.ownTaxNumber()));
                assertThat(read).as("%s company %d", SEED, company).isInstanceOfSatisfying(Accepted.class, accepted -> {
                    assertThat(accepted.flaws()).isEmpty();
                    assertThat(accepted.invoices()).hasSize((int) rows);
                });
            }
        }
    }

    @Test
    void random_bytes_are_refused_or_read_but_never_throw() {
        for (int round = 0; round < 2_000; round++) {
            Draw draw = new Draw(SEED, "bytes", round);
            byte[] bytes = new byte[draw.below(400)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) draw.below(256);
            }
            invariants(InvoiceFile.read(bytes, Options.of(TODAY)), SEED + " round " + round);
        }
    }

    @Test
    void a_list_with_wrong_characters_keeps_what_is_right() {
        DemoInvoices.Listing listing = listing(3, 60);
        Options options = Options.of(TODAY).own(listing.ownTaxNumber());
        String alphabet = "\",;\n\r\t '=-0９年%发";
        int kept = 0;
        for (int round = 0; round < 600; round++) {
            Draw draw = new Draw(SEED, "characters", round);
            StringBuilder text = new StringBuilder(listing.text());
            for (int change = draw.between(1, 12); change > 0; change--) {
                int at = draw.between(HEADER, text.length() - 1);
                char c = alphabet.charAt(draw.below(alphabet.length()));
                switch (draw.below(3)) {
                    case 0 -> text.setCharAt(at, c);
                    case 1 -> text.insert(at, c);
                    default -> text.deleteCharAt(at);
                }
            }
            InvoiceImport read = InvoiceFile.read(text.toString().getBytes(StandardCharsets.UTF_8), options);
            invariants(read, SEED + " round " + round);
            if (read instanceof Accepted accepted) {
                // One change spoils two rows at most, an open mark twenty lines
                assertThat(accepted.invoices()).as("%s round %d", SEED, round).hasSizeGreaterThan(20);
                kept++;
            }
        }
        assertThat(kept).isGreaterThan(500);
    }

    @Test
    void a_list_that_is_cut_keeps_the_rows_before_the_cut() {
        DemoInvoices.Listing listing = listing(4, 8);
        Options options = Options.of(TODAY).own(listing.ownTaxNumber());
        byte[] bytes = listing.text().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            InvoiceImport read = InvoiceFile.read(cut, options);
            invariants(read, "cut at " + length);
            if (read instanceof Accepted accepted) {
                int whole =
                        (int) new String(cut, StandardCharsets.UTF_8).lines().count() - 2;
                assertThat(accepted.invoices()).as("cut at %d", length).hasSizeBetween(whole, whole + 1);
            }
        }
    }

    @Test
    void a_hundred_thousand_rows_are_read_within_the_bounds() {
        DemoInvoices.Listing listing = listing(5, 100_000);
        byte[] bytes = listing.text().getBytes(StandardCharsets.UTF_8);
        Options options = Options.of(TODAY).own(listing.ownTaxNumber());
        assertThat(bytes.length).isLessThan(Options.MAX_BYTES);
        assertThat(InvoiceFile.read(bytes, options)).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.invoices()).hasSizeGreaterThan(100_000);
            assertThat(accepted.flaws()).isEmpty();
        });
        assertThat(InvoiceFile.read(bytes, options.bounds(Options.MAX_BYTES, 99_999)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.fault()).isEqualTo(InvoiceFileFault.TOO_MANY_ROWS));
        assertThat(InvoiceFile.read(bytes, options.bounds(bytes.length - 1, Options.MAX_ROWS)))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.fault()).isEqualTo(InvoiceFileFault.TOO_LARGE));
    }

    @Test
    void quotation_marks_that_never_close_cost_one_row_each() {
        String header = "发票号码,开票日期,购方名称,金额,税额\n";
        int rows = 20_000;
        InvoiceImport read = InvoiceFile.read(
                (header + "\"1,2026-01-05,甲,100,13,\n".repeat(rows) + "1,2026-01-05,甲,100,13\n")
                        .getBytes(StandardCharsets.UTF_8),
                Options.of(TODAY));
        assertThat(read).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.rows()).isBetween(rows / 2, rows + 1);
            assertThat(accepted.invoices()).hasSizeLessThanOrEqualTo(1);
        });
    }
}
