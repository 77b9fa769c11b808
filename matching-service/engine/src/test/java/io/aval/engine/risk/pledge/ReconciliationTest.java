package io.aval.engine.risk.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.engine.risk.pledge.Reconciliation.Difference;
import io.aval.engine.risk.pledge.Reconciliation.Point;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Five amounts, none for another. */
class ReconciliationTest {

    private static final Amounts SOUND = new Amounts(900, 2_000, 800, 600, 500);

    private final TreeMap<String, Amounts> ours = new TreeMap<>();
    private final TreeMap<String, Amounts> theirs = new TreeMap<>();

    @Test
    void equal_and_sound_books_have_no_difference() {
        ours.put("L1", SOUND);
        theirs.put("L1", SOUND);
        assertThat(Reconciliation.of(ours, theirs)).isEmpty();
    }

    @Test
    void each_amount_is_compared_by_itself_and_a_loan_may_be_missing() {
        ours.put("L1", SOUND);
        theirs.put("L1", new Amounts(901, 1_999, 803, 596, 505));
        theirs.put("L2", new Amounts(0, 0, 7, 0, 0));
        assertThat(Reconciliation.of(ours, theirs))
                .containsExactly(
                        new Difference("L1", Point.REGISTERED, 1),
                        new Difference("L1", Point.APPRAISED, -1),
                        new Difference("L1", Point.COMMITTED, 3),
                        new Difference("L1", Point.DRAWN, -4),
                        new Difference("L1", Point.OUTSTANDING, 5),
                        new Difference("L2", Point.COMMITTED, 7));
    }

    @Test
    void amounts_that_contradict_one_another_are_told_by_how_much() {
        Amounts odd = new Amounts(40, 30, 50, 60, 70);
        ours.put("L1", odd);
        theirs.put("L1", odd);
        assertThat(Reconciliation.of(ours, theirs))
                .containsExactly(
                        new Difference("L1", Point.OUTSTANDING_ABOVE_DRAWN, 10),
                        new Difference("L1", Point.DRAWN_ABOVE_COMMITTED, 10),
                        new Difference("L1", Point.OUTSTANDING_ABOVE_REGISTERED, 30),
                        new Difference("L1", Point.OUTSTANDING_ABOVE_APPRAISED, 40));
    }

    @Test
    void sums_are_exact_and_never_wrap() {
        ours.put("L1", SOUND);
        ours.put("L2", SOUND);
        assertThat(Reconciliation.total(ours)).isEqualTo(new Amounts(1_800, 4_000, 1_600, 1_200, 1_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new Amounts(0, 0, 0, 0, -1));
    }
}
