package io.aval.client.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StreetTest {

    private final LawSite site = new LawSite();
    private final Pump pump = new Pump(new Pace(2, 4, 3, Pace.UNLIMITED), TreeMap::new);

    @Test
    void bills_are_issued_proposed_and_answered_at_two_banks() throws InterruptedException {
        Street street = new Street(site, 1);
        BillLoad load = new BillLoad(street, pump);
        BillLoad.Result issued = load.issue(pump, 7, 2);
        List<RecordId> ready = load.received(issued.bills());

        BillLoad.Result proposed = load.propose(pump, ready, 3);
        Measured answered = load.answer(pump, proposed.bills(), 3);

        assertThat(issued.measured().complete().tally().committed()).isEqualTo(4);
        assertThat(proposed.bills()).containsExactlyInAnyOrderElementsOf(ready).hasSize(7);
        assertThat(answered.complete().whole().acts()).isEqualTo(7);
        assertThat(street.memory(Street.BANK_B).path(ready.getFirst())).hasSize(3);
    }

    @Test
    void proposals_and_answers_take_turns() throws InterruptedException {
        BillLoad load = new BillLoad(new Street(site, 1), pump);
        List<RecordId> proposed = load.propose(pump, load.ready(3), 1).bills();

        BillLoad.Result both = load.endorse(pump, load.ready(4), proposed, 1);

        assertThat(both.measured().complete().samples())
                .extracting(Sample::by)
                .containsExactly(
                        Street.BANK_A,
                        Street.BANK_B,
                        Street.BANK_A,
                        Street.BANK_B,
                        Street.BANK_A,
                        Street.BANK_B,
                        Street.BANK_A);
        assertThat(both.bills()).hasSize(4).doesNotContainAnyElementsOf(proposed);
    }

    @Test
    void rights_are_registered_and_valued_at_the_platform() throws InterruptedException {
        RightLoad load = new RightLoad(new Street(site, 1));
        List<RecordId> rights = load.register(pump, 3, 1).rights();

        RightLoad.Result valued = load.certify(pump, 2, rights, 1);

        assertThat(rights).hasSize(3);
        assertThat(valued.measured().complete().whole().acts()).isEqualTo(5);
        assertThat(valued.rights()).hasSize(2).doesNotContainAnyElementsOf(rights);
    }

    @Test
    void every_act_is_shown_to_the_own_organisation_and_the_witness_alone() throws InterruptedException {
        new BillLoad(new Street(site, 1), pump).ready(1);

        assertThat(site.endorsers)
                .isNotEmpty()
                .allSatisfy(asked -> assertThat(asked).hasSize(2).contains(Street.REGULATOR));
        assertThat(site.endorsers.getLast()).isEqualTo(Set.of(Street.BANK_A, Street.REGULATOR));
    }

    @Test
    void a_second_street_stands_on_a_ledger_that_is_founded_already() throws InterruptedException {
        new BillLoad(new Street(site, 1), pump).ready(2);

        assertThat(new BillLoad(new Street(site, 2), pump).ready(2)).hasSize(2);
        assertThatThrownBy(() -> new Street(site, 2)).hasMessageContaining("DUPLICATE_NUMBER");
    }

    @Test
    void what_was_proposed_before_fails_and_is_counted() throws InterruptedException {
        BillLoad load = new BillLoad(new Street(site, 1), pump);
        List<RecordId> ready = load.ready(1);
        load.propose(pump, ready, 1);

        Tally tally = load.propose(pump, ready, 1).measured().tally();

        assertThat(tally).isEqualTo(new Tally(0, 1, 0, 0, 0, 2));
    }
}
