package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.encumbrance.EncumbranceActs;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.party.Counterparty;
import io.aval.rules.party.PartyActs;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Numbers;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bills from issue to endorsement, as their parties live it. */
class BillTest {

    private final Town town = new Town();

    private BillActs.Issue issue(BillType type, BillNumber number, BusinessDay due, Counterparty acceptor) {
        return new BillActs.Issue(
                town.party(town.drawer), number, type, 100, false, due, acceptor, town.counterparty(town.payee), true);
    }

    @Test
    void is_issued_to_its_drawer_with_its_first_hop() {
        RecordId id = town.issued();
        Bill bill = town.scene.body(id, Bill.class);
        assertThat(bill.state()).isEqualTo(new Lifecycle.State(Status.CS01, Circulation.TF0101));
        assertThat(bill.holder()).isEqualTo(town.drawer.account());
        assertThat(bill.terms().from()).isEqualTo(1);
        assertThat(bill.terms().to()).isEqualTo(1_000_000);
        assertThat(town.path(id)).singleElement().satisfies(hop -> {
            assertThat(hop.digest()).isEqualTo(bill.head());
            assertThat(hop.previous()).isEqualTo(Hop.START);
        });
        assertThat(town.scene.opening(id).custodians()).containsExactly(Scene.BANK_A);
    }

    @Test
    void falls_due_after_today_and_within_six_months() {
        Counterparty acceptor = town.counterparty(town.acceptor);
        BillNumber number = Numbers.bill(6, Scene.START, 1);
        for (String due : List.of("2026-03-01", "2026-03-02", "2026-09-03")) {
            assertThat(town.scene
                            .refused(town.drawer, issue(BillType.AC02, number, BusinessDay.of(due), acceptor))
                            .code())
                    .isEqualTo(Code.BILL_TENOR);
        }
        for (String due : List.of("2026-03-03", "2026-09-02")) {
            assertThat(town.scene.judge(town.drawer, issue(BillType.AC02, number, BusinessDay.of(due), acceptor)))
                    .isInstanceOf(Ruling.Granted.class);
        }
    }

    @Test
    void is_issued_up_to_the_last_day_of_the_calendar() {
        town.scene.setDay(BusinessDay.of("2199-12-01"));
        BillNumber number = Numbers.bill(6, town.scene.day(), 1);
        BillActs.Issue last =
                issue(BillType.AC02, number, BusinessDay.of("2199-12-31"), town.counterparty(town.acceptor));
        assertThat(town.scene.judge(town.drawer, last)).isInstanceOf(Ruling.Granted.class);
    }

    @Test
    void has_a_number_of_its_day_and_kind() {
        Counterparty bank = town.counterparty(town.bankB);
        Counterparty trader = town.counterparty(town.acceptor);
        BusinessDay due = Scene.START.plusDays(30);
        for (int kind : List.of(1, 5, 8)) {
            BillNumber number = Numbers.bill(kind, Scene.START, 1);
            assertThat(town.scene.judge(town.drawer, issue(BillType.AC01, number, due, bank)))
                    .isInstanceOf(Ruling.Granted.class);
            assertThat(town.scene
                            .refused(town.drawer, issue(BillType.AC02, number, due, trader))
                            .code())
                    .isEqualTo(Code.BILL_NUMBER_MISMATCH);
        }
        for (int kind : List.of(2, 6, 7)) {
            BillNumber number = Numbers.bill(kind, Scene.START, 1);
            assertThat(town.scene.judge(town.drawer, issue(BillType.AC02, number, due, trader)))
                    .isInstanceOf(Ruling.Granted.class);
            assertThat(town.scene
                            .refused(town.drawer, issue(BillType.AC01, number, due, bank))
                            .code())
                    .isEqualTo(Code.BILL_NUMBER_MISMATCH);
        }
        BillNumber yesterday = Numbers.bill(6, Scene.START.plusDays(-1), 1);
        assertThat(town.scene
                        .refused(town.drawer, issue(BillType.AC02, yesterday, due, trader))
                        .code())
                .isEqualTo(Code.BILL_NUMBER_MISMATCH);
    }

    @Test
    void a_bank_bill_needs_a_bank_behind_it() {
        BusinessDay due = Scene.START.plusDays(30);
        assertThat(town.scene
                        .refused(
                                town.drawer,
                                issue(
                                        BillType.AC01,
                                        Numbers.bill(5, Scene.START, 1),
                                        due,
                                        town.counterparty(town.acceptor)))
                        .code())
                .isEqualTo(Code.BILL_ACCEPTOR);
        assertThat(town.scene
                        .refused(
                                town.drawer,
                                issue(
                                        BillType.AC02,
                                        Numbers.bill(6, Scene.START, 1),
                                        due,
                                        town.counterparty(town.bankB)))
                        .code())
                .isEqualTo(Code.BILL_ACCEPTOR);
    }

    @Test
    void its_number_is_claimed() {
        BillActs.Issue issue = town.issue(BillType.AC02);
        Ruling.Granted granted = (Ruling.Granted) town.scene.judge(town.drawer, issue);
        assertThat(granted.claims())
                .containsExactly(new Ruling.Claim("bill", issue.number().value()));
    }

    @Test
    void a_range_stands_for_its_amount() {
        Terms good = town.scene.body(town.issued(), Bill.class).terms();
        for (long[] range : List.of(
                new long[] {1, 999_999}, new long[] {0, 1_000_000}, new long[] {0, 999_999}, new long[] {1, 0})) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Terms(
                            good.number(),
                            good.type(),
                            good.amountFen(),
                            range[0],
                            range[1],
                            good.issueDay(),
                            good.dueDay(),
                            good.drawer(),
                            good.acceptor(),
                            good.payee(),
                            true));
        }
    }

    @Test
    void lives_from_issue_to_a_third_holder_and_its_path_says_so() {
        RecordId id = town.received();
        town.scene.grant(town.payee, town.endorse(town.payee, id, town.endorsee));
        town.scene.grant(town.endorsee, new BillActs.Answer(town.party(town.endorsee), id, true, null));
        Bill bill = town.scene.body(id, Bill.class);
        assertThat(bill.holder()).isEqualTo(town.endorsee.account());
        assertThat(bill.state()).isEqualTo(new Lifecycle.State(Status.CS03, Circulation.TF0301));
        assertThat(town.path(id).stream().map(Hop::act)).containsExactly("ISSUE", "ACCEPT", "RECEIVE", "ENDORSE");
        assertThat(town.path(id).getLast().digest()).isEqualTo(bill.head());
        assertThat(town.scene.opening(id).custodians()).containsExactly(Scene.PLATFORM);
    }

    @Test
    void a_broken_path_is_refused_wherever_it_is_broken() {
        RecordId id = town.received();
        List<Hop> path = town.path(id);
        assertThat(path).hasSize(3);
        RecordId otherBill = town.issued();
        List<Hop> reversed = new ArrayList<>(path);
        Collections.reverse(reversed);
        List<List<Hop>> broken = List.of(
                List.of(),
                path.subList(1, 3),
                path.subList(0, 2),
                List.of(path.get(0), path.get(2)),
                reversed,
                Stream.concat(path.stream(), Stream.of(path.getLast())).toList(),
                town.path(otherBill));
        for (List<Hop> wrong : broken) {
            assertThat(town.scene
                            .refused(town.payee, endorse(id, town.endorsee, wrong, false))
                            .code())
                    .isEqualTo(Code.CHAIN_BROKEN);
        }
        assertThat(town.scene.judge(town.payee, endorse(id, town.endorsee, path, false)))
                .isInstanceOfSatisfying(
                        Ruling.Granted.class,
                        granted -> assertThat(granted.hops())
                                .hasSize(3)
                                .allSatisfy(notice ->
                                        assertThat(notice.organisations()).containsExactly(Scene.PLATFORM)));
    }

    @Test
    void a_custodian_needs_no_path_but_a_wrong_one_is_refused_all_the_same() {
        RecordId id = town.received();
        assertThat(town.scene.judge(town.payee, endorse(id, town.acceptor, List.of(), false)))
                .isInstanceOfSatisfying(
                        Ruling.Granted.class,
                        granted -> assertThat(granted.hops()).isEmpty());
        assertThat(town.scene
                        .refused(
                                town.payee,
                                endorse(id, town.acceptor, town.path(id).subList(0, 1), false))
                        .code())
                .isEqualTo(Code.CHAIN_BROKEN);
    }

    private BillActs.Propose endorse(RecordId bill, Actor to, List<Hop> path, boolean restricts) {
        return new BillActs.Propose(
                town.party(town.payee), bill, Operation.ENDORSE, town.counterparty(to), restricts, path);
    }

    @Test
    void what_was_endorsed_not_transferable_stays_where_it_is() {
        RecordId id = town.received();
        town.scene.grant(town.payee, endorse(id, town.endorsee, town.path(id), true));
        town.scene.grant(town.endorsee, new BillActs.Answer(town.party(town.endorsee), id, true, null));
        assertThat(town.scene.body(id, Bill.class).circulation()).isEqualTo(Circulation.TF0303);
        assertThat(town.scene
                        .refused(town.endorsee, town.endorse(town.endorsee, id, town.stranger))
                        .code())
                .isEqualTo(Code.BILL_STATE);
        assertThat(town.scene
                        .refused(
                                town.endorsee,
                                new EncumbranceActs.Reserve(
                                        town.party(town.endorsee), id, town.counterparty(town.bankA), Scene.START))
                        .code())
                .isEqualTo(Code.BILL_STATE);
    }

    @Test
    void is_not_endorsed_to_its_holder_by_whatever_account() {
        RecordId id = town.received();
        assertThat(town.scene
                        .refused(town.payee, endorse(id, town.payee, town.path(id), false))
                        .code())
                .isEqualTo(Code.BILL_TO_ITSELF);
        RecordId payee = town.party(town.payee);
        town.scene.grant(town.clerkA, new PartyActs.Bind(payee, new Handle("payee-at-a")));
        assertThat(town.scene
                        .refused(
                                town.payee,
                                new BillActs.Propose(
                                        payee,
                                        id,
                                        Operation.ENDORSE,
                                        new Counterparty(payee, Scene.BANK_A),
                                        false,
                                        town.path(id)))
                        .code())
                .isEqualTo(Code.BILL_TO_ITSELF);
    }

    @Test
    void the_drawer_may_accept_and_receive_its_own_trade_bill() {
        BillActs.Issue own = new BillActs.Issue(
                town.party(town.drawer),
                Numbers.bill(6, Scene.START, 3),
                BillType.AC02,
                100,
                true,
                Scene.START.plusDays(9),
                town.counterparty(town.drawer),
                town.counterparty(town.drawer),
                true);
        RecordId id = town.scene.create(town.drawer, own);
        for (Operation operation : List.of(Operation.ACCEPT, Operation.RECEIVE)) {
            town.scene.grant(town.drawer, town.propose(town.drawer, id, operation));
            town.scene.grant(town.drawer, new BillActs.Answer(town.party(town.drawer), id, true, null));
        }
        assertThat(town.scene.body(id, Bill.class).status()).isEqualTo(Status.CS03);
    }

    @Test
    void a_reservation_locks_a_bill_and_its_lapse_frees_it() {
        RecordId id = town.received();
        town.scene.grant(
                town.payee,
                new EncumbranceActs.Reserve(
                        town.party(town.payee), id, town.counterparty(town.bankA), Scene.START.plusDays(2)));
        assertThat(town.scene.body(id, Bill.class).circulation()).isEqualTo(Circulation.TF0302);
        town.scene.setDay(Scene.START.plusDays(2));
        assertThat(town.scene
                        .refused(town.payee, town.endorse(town.payee, id, town.endorsee))
                        .code())
                .isEqualTo(Code.ENCUMBERED);
        town.scene.setDay(Scene.START.plusDays(3));
        town.scene.grant(town.payee, town.endorse(town.payee, id, town.endorsee));
        assertThat(town.scene.body(id, Bill.class).encumbrance()).isEqualTo(Encumbrance.FREE);
        assertThat(town.scene.opening(id).custodians()).containsExactly(Scene.BANK_B, Scene.PLATFORM);
    }

    @Test
    void a_registered_pledge_shows_and_its_release_shows_too() {
        RecordId id = town.received();
        town.scene.grant(
                town.payee,
                new EncumbranceActs.Reserve(town.party(town.payee), id, town.counterparty(town.bankA), Scene.START));
        town.scene.grant(town.bankA, new EncumbranceActs.Register(town.party(town.bankA), id));
        assertThat(town.scene.body(id, Bill.class).circulation()).isEqualTo(Circulation.TF0304);
        assertThat(town.scene.opening(id).custodians()).containsExactly(Scene.BANK_A, Scene.BANK_B);
        town.scene.grant(town.bankA, new EncumbranceActs.Release(town.party(town.bankA), id));
        assertThat(town.scene.body(id, Bill.class).circulation()).isEqualTo(Circulation.TF0301);
        assertThat(town.scene.opening(id).custodians()).containsExactly(Scene.BANK_B);
    }
}
