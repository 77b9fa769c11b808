package io.aval.rules.trade;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Docket;
import io.aval.rules.act.Ruling;
import io.aval.rules.record.Account;
import io.aval.rules.record.RecordId;
import io.aval.rules.scene.Controls;
import io.aval.rules.scene.Town;
import io.aval.rules.scene.Workshop;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Whatever bills take and give back, in any order, the invoices cover it and nothing is lost. */
class TradePropertyTest {

    private static final long SEED = 20_261_123;
    private static final int STEPS = 2_000;

    private final Random random = new Random(SEED);
    private final Town town = new Town();
    private final Controls controls = new Controls(town);
    private final Account drawer = town.drawer.account();
    private final RecordId id = controls.trade(town.drawer, 10_000);
    private long invoiced = 10_000;
    private long used;
    private int refused;

    @Test
    void the_sum_of_bills_never_exceeds_the_sum_of_invoices() {
        for (int step = 0; step < STEPS; step++) {
            String where = "seed %d, step %d".formatted(SEED, step);
            long amount = random.nextLong(1, 3_001);
            int choice = random.nextInt(20);
            if (choice == 0 && town.scene.body(id, Trade.class).invoices().size() < Trade.MAX_INVOICES) {
                add(amount);
            } else if (choice < 12) {
                boolean granted = settle(docket -> Trades.consume(id, amount, drawer, docket));
                assertThat(granted).as(where).isEqualTo(amount <= invoiced - used);
                used += granted ? amount : 0;
            } else {
                boolean granted = settle(docket -> Trades.restore(id, amount, drawer, docket));
                assertThat(granted).as(where).isEqualTo(amount <= used);
                used -= granted ? amount : 0;
            }
            Trade trade = town.scene.body(id, Trade.class);
            assertThat(trade.totalFen()).as(where).isEqualTo(invoiced);
            assertThat(trade.usedFen()).as(where).isEqualTo(used).isBetween(0L, invoiced);
        }
        assertThat(refused).isBetween(STEPS / 20, STEPS);
    }

    private void add(long amountFen) {
        Invoice more = controls.invoice(amountFen);
        town.scene.grant(town.drawer, new TradeActs.Amend(town.party(town.drawer), id, List.of(more), List.of()));
        invoiced += amountFen;
    }

    private boolean settle(Consumer<Docket> step) {
        Ruling ruling = Workshop.judge(town, town.drawer, step, List.of(town.scene.opening(id)));
        if (ruling instanceof Ruling.Granted granted) {
            town.scene.apply(granted);
            return true;
        }
        refused++;
        return false;
    }
}
