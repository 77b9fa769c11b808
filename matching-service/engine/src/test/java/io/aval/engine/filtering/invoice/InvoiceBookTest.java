package io.aval.engine.filtering.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.calendar.BusinessDay;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvoiceBookTest {

    static Invoice sale(String number, String day, long fen, InvoiceState state, @Nullable String original) {
        return new Invoice(0, Direction.SALE, number, BusinessDay.of(day), "buyer", fen, 0, state, original);
    }

    private static Invoice normal(String number, String day, long fen) {
        return sale(number, day, fen, InvoiceState.NORMAL, null);
    }

    private static Invoice red(String number, String day, long fen, @Nullable String original) {
        return sale(number, day, fen, InvoiceState.RED, original);
    }

    private static Invoice reversed(String number, String day, long fen) {
        return sale(number, day, fen, InvoiceState.REVERSED, null);
    }

    @Test
    void a_red_invoice_finds_the_original_that_it_names() {
        Invoice blue = normal("1", "2026-01-05", 100);
        InvoiceBook book = InvoiceBook.of(List.of(red("2", "2026-01-06", -40, "1"), blue));
        assertThat(book.unpaired()).isEmpty();
        assertThat(book.above()).isEmpty();
        assertThat(book.effective()).hasSize(2);
    }

    @Test
    void red_invoices_above_their_original_are_named() {
        InvoiceBook book = InvoiceBook.of(List.of(
                normal("1", "2026-01-05", 100), red("2", "2026-01-06", -60, "1"), red("3", "2026-01-07", -60, "1")));
        assertThat(book.above()).extracting(Invoice::number).containsExactly("3");
    }

    @Test
    void a_red_invoice_that_names_none_takes_a_reversed_one_of_its_amount_first() {
        InvoiceBook book = InvoiceBook.of(List.of(
                reversed("1", "2026-01-05", 100), normal("2", "2026-01-06", 100), red("3", "2026-01-07", -100, null)));
        assertThat(book.uncovered()).isEmpty();
        assertThat(book.unpaired()).isEmpty();
    }

    @Test
    void an_original_comes_before_and_serves_once() {
        InvoiceBook book = InvoiceBook.of(List.of(
                normal("1", "2026-01-05", 100),
                red("2", "2026-01-04", -100, null),
                red("3", "2026-01-05", -100, null),
                red("4", "2026-01-06", -100, null)));
        assertThat(book.unpaired()).extracting(Invoice::number).containsExactly("2", "4");
    }

    @Test
    void a_reversed_invoice_without_its_red_one_does_not_count() {
        Invoice alone = reversed("1", "2026-01-05", 100);
        assertThat(InvoiceBook.of(List.of(alone)).uncovered()).containsExactly(alone);
        assertThat(InvoiceBook.of(List.of(alone)).effective()).isEmpty();
        assertThat(InvoiceBook.of(List.of(alone, red("2", "2026-01-05", -100, null)))
                        .effective())
                .hasSize(2);
    }

    @Test
    void what_several_lists_hold_counts_once() {
        Invoice one = normal("1", "2026-01-05", 100);
        assertThat(InvoiceBook.of(List.of(one, one)).invoices()).containsExactly(one);
        Invoice bought = new Invoice(0, Direction.PURCHASE, "1", one.issued(), "a", 5, 0, InvoiceState.NORMAL, null);
        Invoice fromOther = new Invoice(0, Direction.PURCHASE, "1", one.issued(), "b", 5, 0, InvoiceState.NORMAL, null);
        assertThat(InvoiceBook.of(List.of(one, bought, fromOther)).invoices()).hasSize(3);
    }
}
