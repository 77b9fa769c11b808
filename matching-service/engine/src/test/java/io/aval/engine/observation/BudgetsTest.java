package io.aval.engine.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.refusal.RefusedException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BudgetsTest {

    private static final Settings SMALL = new Settings(8 << 20, 4 << 20, 2);
    private static final BusinessDay DAY = BusinessDay.of("2026-03-02");

    @TempDir
    Path folder;

    private ObservationIndex index;

    @BeforeEach
    void open() {
        index = ObservationIndex.open(folder.resolve("index"), SMALL);
        index.budgets().set("loan", 1_000);
    }

    @AfterEach
    void close() {
        index.close();
        assertThat(index.nativesOpen()).isZero();
    }

    @Test
    void what_is_reserved_is_confirmed_or_given_back_and_survives_an_opening() {
        Budgets budgets = index.budgets();
        budgets.reserve("loan", "a", 600, DAY);
        budgets.reserve("loan", "b", 400, DAY);
        assertThat(budgets.of("loan")).isEqualTo(new Budget(0, 1_000, 0));
        budgets.confirm("loan", "a");
        assertThat(budgets.release("loan", "b")).isTrue();
        assertThat(budgets.of("loan")).isEqualTo(new Budget(400, 0, 600));
        index.close();
        index = ObservationIndex.open(folder.resolve("index"), SMALL);
        assertThat(index.budgets().of("loan")).isEqualTo(new Budget(400, 0, 600));
        assertThat(index.budgets().release("loan", "a")).isTrue();
        assertThat(index.budgets().of("loan")).isEqualTo(new Budget(1_000, 0, 0));
        assertThat(index.budgets().of("other")).isEqualTo(new Budget(0, 0, 0));
    }

    @Test
    void saying_it_twice_does_it_once() {
        Budgets budgets = index.budgets();
        budgets.reserve("loan", "a", 600, DAY);
        budgets.reserve("loan", "a", 600, DAY);
        budgets.confirm("loan", "a");
        budgets.confirm("loan", "a");
        assertThat(budgets.of("loan")).isEqualTo(new Budget(400, 0, 600));
        assertThat(budgets.release("loan", "a")).isTrue();
        assertThat(budgets.release("loan", "a")).isFalse();
        assertThat(budgets.of("loan")).isEqualTo(new Budget(1_000, 0, 0));
    }

    @Test
    void nothing_goes_below_zero() {
        Budgets budgets = index.budgets();
        budgets.reserve("loan", "a", 600, DAY);
        refused("BUDGET_EXCEEDED", () -> budgets.reserve("loan", "b", 401, DAY));
        refused("BUDGET_EXCEEDED", () -> budgets.reserve("none", "b", 1, DAY));
        refused("BUDGET_EXCEEDED", () -> budgets.set("loan", 599));
        refused("HOLD_GONE", () -> budgets.confirm("loan", "b"));
        assertThatThrownBy(() -> budgets.reserve("loan", "c", -1, DAY)).isInstanceOf(IllegalArgumentException.class);
        budgets.set("loan", 600);
        assertThat(budgets.of("loan")).isEqualTo(new Budget(0, 600, 0));
    }

    private static void refused(String code, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOf(RefusedException.class).hasMessageContaining(code);
    }

    @Test
    void a_reservation_lapses_after_its_day_unless_it_is_confirmed() {
        Budgets budgets = index.budgets();
        budgets.reserve("loan", "a", 100, DAY);
        budgets.reserve("loan", "b", 200, DAY);
        budgets.reserve("loan", "c", 300, DAY.plusDays(1));
        budgets.confirm("loan", "b");
        assertThat(budgets.lapse(DAY)).isEmpty();
        assertThat(budgets.lapse(DAY.plusDays(1))).isEqualTo(List.of("loan\0a"));
        assertThat(budgets.of("loan")).isEqualTo(new Budget(500, 300, 200));
        refused("HOLD_GONE", () -> budgets.confirm("loan", "a"));
    }

    @Test
    void many_who_reserve_at_once_get_no_more_than_there_is() throws Exception {
        Budgets budgets = index.budgets();
        List<Callable<Boolean>> wishes = new java.util.ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String hold = "h" + i;
            wishes.add(() -> {
                try {
                    budgets.reserve("loan", hold, 70, DAY);
                    return true;
                } catch (RefusedException e) {
                    return false;
                }
            });
        }
        int granted = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Boolean> wish : threads.invokeAll(wishes)) {
                granted += wish.get() ? 1 : 0;
            }
        }
        assertThat(granted).isEqualTo(14);
        assertThat(budgets.of("loan")).isEqualTo(new Budget(20, 980, 0));
    }
}
