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

    @Test
    void the_sum_of_bills_never_exceeds_the_sum_of_invoices() {
        Random random = new Random(SEED);
        Town town = new Town();
        Controls controls = new Controls(town);
        Account drawer = town.drawer.account();
        RecordId id = controls.trade(town.drawer, 10_000);
        long invoiced = 10_000;
        long used = 0;
        int refused = 0;
        for (int step = 0; step < STEPS; step++) {
            String where = "seed %d, step %d".formatted(SEED, step);
            long amount = random.nextLong(1, 3_001);
            int choice = random.nextInt(20);
            if (choice == 0 && town.scene.body(id, Trade.class).invoices().size() < Trade.MAX_INVOICES) {
                town.scene.grant(
                        town.drawer,
                        new TradeActs.Amend(town.party(town.drawer), id, List.of(controls.invoice(amount)), List.of()));
                invoiced += amount;
                continue;
            }
            boolean takes = choice < 12;
            Consumer<Docket> act = docket -> {
                if (takes) {
                    Trades.consume(id, amount, drawer, docket);
                } else {
                    Trades.restore(id, amount, drawer, docket);
                }
            };
            boolean possible = takes ? amount <= invoiced - used : amount <= used;
            Ruling ruling = Workshop.judge(town, town.drawer, act, List.of(town.scene.opening(id)));
            assertThat(ruling instanceof Ruling.Granted).as(where).isEqualTo(possible);
            if (ruling instanceof Ruling.Granted granted) {
                town.scene.apply(granted);
                used += takes ? amount : -amount;
            } else {
                refused++;
            }
            Trade trade = town.scene.body(id, Trade.class);
            assertThat(trade.totalFen()).as(where).isEqualTo(invoiced);
            assertThat(trade.usedFen()).as(where).isEqualTo(used).isBetween(0L, invoiced);
        }
        assertThat(refused).isBetween(STEPS / 20, STEPS);
    }
}
