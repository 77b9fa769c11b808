package io.aval.client.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.client.bulk.BulkSettings;
import io.aval.rules.bill.Bill;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class OffersTest {

    private static final long FACE = 1_000_000;
    private static final BulkSettings SETTINGS = new BulkSettings(10, 2, 3, Duration.ofMillis(1));

    private final LawSite site = new LawSite();
    private final Pump pump = new Pump(new Pace(2, 4, 3, Pace.UNLIMITED), TreeMap::new);
    private Street street;
    private BillLoad load;

    @BeforeEach
    void settle() throws InterruptedException {
        street = new Street(site, 1);
        load = new BillLoad(street, pump);
    }

    @Test
    void a_part_goes_to_the_other_bank_and_the_rest_can_be_split_again() throws InterruptedException {
        List<RecordId> packages = load.ready(3);
        List<RecordId> parts = load.propose(pump, Offer.PART, packages, 2).bills();
        List<RecordId> more =
                load.exchange(pump, Offer.PART, packages, parts, 1).bills();

        assertThat(parts).hasSize(3).doesNotContainAnyElementsOf(packages);
        assertThat(more).hasSize(3).doesNotContainAnyElementsOf(parts);
        assertThat(bill(Street.BANK_B, parts.getFirst()).amountFen()).isEqualTo(10);
        assertThat(bill(Street.BANK_A, packages.getFirst()).amountFen()).isEqualTo(FACE - 20);
        assertThat(street.memory(Street.BANK_B).current(packages.getFirst())).isEmpty();
    }

    @Test
    void the_other_bank_discounts_and_title_moves_with_its_answer() throws InterruptedException {
        List<RecordId> bills = load.ready(2);
        List<RecordId> offered = load.propose(pump, Offer.DISCOUNT, bills, 1).bills();
        Measured answered = load.answer(pump, Offer.DISCOUNT, offered, 1).complete();
        street.learn(Street.BANK_B, answered.txIds(), Kind.BILL);

        assertThat(bill(Street.BANK_B, bills.getFirst()).discounted()).isEqualTo(street.day());
    }

    @Test
    void packages_are_split_as_deep_as_is_wanted() throws InterruptedException {
        SplitLoad splits = new SplitLoad(street, pump);
        List<RecordId> packages = load.ready(2);
        splits.deepen(packages, 150);
        Measured measured = splits.split(pump, packages);

        assertThat(measured.whole().acts()).isEqualTo(2);
        assertThat(packages)
                .allSatisfy(bill ->
                        assertThat(bill(Street.BANK_A, bill).amountFen()).isEqualTo(FACE - 1_510));
    }

    @Test
    void a_file_is_run_to_its_end_and_its_rows_are_counted(@TempDir Path folder) throws Exception {
        List<RecordId> bills = load.ready(25);
        FileLoad files = new FileLoad(street, TreeMap::new);

        assertThat(files.run(folder, Offer.NEAR, bills, SETTINGS).acts()).isEqualTo(25);
    }

    @Test
    void a_file_with_a_row_that_is_refused_is_no_measurement(@TempDir Path folder) throws Exception {
        List<RecordId> bills = load.ready(4);
        load.propose(pump, bills.subList(1, 2), 1).measured().complete();
        FileLoad files = new FileLoad(street, TreeMap::new);

        assertThatThrownBy(() -> files.run(folder, Offer.WHOLE, bills, SETTINGS))
                .hasMessageContaining("done=3");
    }

    private Bill bill(Organisation organisation, RecordId id) {
        return (Bill) Kinds.ALL.body(street.memory(organisation).current(id).orElseThrow());
    }
}
