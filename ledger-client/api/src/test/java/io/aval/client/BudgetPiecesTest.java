package io.aval.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.finance.Budget;
import io.aval.rules.finance.Draw;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which pieces offers draw on. */
class BudgetPiecesTest {

    private static final BusinessDay DAY = BusinessDay.of("2026-11-23");
    private static final RecordId PRODUCT = RecordId.of("product", 0);
    private static final Organisation BANK = new Organisation("BankA");

    private static Opening piece(int number, long amountFen, long usedFen, Budget.Hold... holds) {
        Budget body = new Budget(
                PRODUCT,
                new Account(BANK, new Handle("lender-01")),
                new Organisation("Platform"),
                amountFen,
                usedFen,
                List.of(holds));
        return new Opening(
                1,
                Kind.BUDGET,
                RecordId.of("piece", number),
                1,
                Digest.of("salt"),
                List.of(BANK),
                Kinds.ALL.encode(body));
    }

    private static Budget.Hold hold(long amountFen, BusinessDay until) {
        return new Budget.Hold(RecordId.of("offer", 0), amountFen, until);
    }

    @Test
    void takes_from_the_freest_and_what_was_proposed_is_not_proposed_again() {
        BudgetPieces pieces = new BudgetPieces(
                List.of(
                        piece(0, 100, 30),
                        piece(1, 100, 0, hold(60, DAY)),
                        piece(2, 100, 0, hold(60, DAY.plusDays(-1)))),
                DAY);
        assertThat(pieces.has(PRODUCT)).isTrue();
        assertThat(pieces.freeFen(PRODUCT)).isEqualTo(70 + 40 + 100);
        assertThat(pieces.draw(PRODUCT, 120))
                .contains(List.of(new Draw(RecordId.of("piece", 2), 100), new Draw(RecordId.of("piece", 0), 20)));
        assertThat(pieces.draw(PRODUCT, 91)).isEmpty();
        assertThat(pieces.freeFen(PRODUCT)).as("nothing was taken").isEqualTo(90);
    }

    @Test
    void one_part_draws_on_eight_pieces_at_most() {
        BudgetPieces pieces = new BudgetPieces(
                IntStream.range(0, 10).mapToObj(i -> piece(i, 10, 0)).toList(), DAY);
        assertThat(pieces.draw(PRODUCT, 81)).isEmpty();
        assertThat(pieces.draw(PRODUCT, 80).orElseThrow()).hasSize(Draw.MOST);
        assertThat(pieces.freeFen(PRODUCT)).isEqualTo(20);
    }

    @Test
    void a_product_without_pieces_has_none() {
        BudgetPieces pieces = new BudgetPieces(List.of(), DAY);
        assertThat(pieces.has(PRODUCT)).isFalse();
        assertThat(pieces.draw(PRODUCT, 1)).isEmpty();
    }
}
