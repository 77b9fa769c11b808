package io.aval.engine.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.aval.rules.act.Freeze;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.OrderEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderReaderTest {

    private static final String TX = Digest.of("order").value();

    private final OrderReader reader = new OrderReader();

    @ParameterizedTest
    @CsvSource({", ", "2026-01-01, 2026-01-02", "2031-07-09, 2026-01-01", "2000-01-01, 2199-12-31"})
    void tells_a_freeze_from_a_lift_whatever_the_day(@Nullable String frozen, @Nullable String lifted) {
        assertThat(reader.order(digest(true, frozen), TX).frozen()).isTrue();
        assertThat(reader.order(digest(false, lifted), TX))
                .isEqualTo(new Freeze(false, lifted == null ? null : BusinessDay.of(lifted)));
    }

    @Test
    void what_is_no_order_of_the_transaction_is_a_fault() {
        assertThatIllegalStateException()
                .isThrownBy(() -> reader.order(
                        digest(true, "2026-03-02"), Digest.of("another").value()));
    }

    private static Digest digest(boolean frozen, @Nullable String day) {
        OrderEntry entry = new OrderEntry(frozen, TX, day == null ? null : BusinessDay.of(day));
        return Digest.of(Schema.of(OrderEntry.class).encode(entry));
    }
}
