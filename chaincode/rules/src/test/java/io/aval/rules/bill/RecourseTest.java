package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.money.LumpSum;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a holder may pursue, for how long and for how much (Negotiable Instruments Law art. 17, 61 to 71). */
class RecourseTest {

    private final Walk walk = new Walk();
    private final Town town = walk.town;

    private List<Account> liable(RecordId id) {
        return Obligors.of(town.bill(id), town.path(id)).stream()
                .map(Obligors.Obligor::party)
                .toList();
    }

    private static List<Account> accounts(Actor... actors) {
        return Stream.of(actors).map(Actor::account).toList();
    }

    @Test
    void reaches_acceptor_drawer_and_every_endorser_before_the_holder() {
        walk.endorse(walk.first, walk.second, walk.bill);
        walk.endorse(walk.second, walk.third, walk.bill);
        assertThat(liable(walk.bill))
                .containsExactlyElementsOf(accounts(town.acceptor, town.drawer, walk.first, walk.second));
    }

    @Test
    void frees_whoever_signed_after_the_holders_own_endorsement() {
        walk.endorse(walk.first, walk.second, walk.bill);
        walk.endorse(walk.second, walk.third, walk.bill);
        walk.endorse(walk.third, walk.first, walk.bill);
        assertThat(liable(walk.bill)).containsExactlyElementsOf(accounts(town.acceptor, town.drawer));
    }

    @Test
    void leaves_a_drawer_who_holds_its_own_bill_the_acceptor_alone() {
        walk.endorse(walk.first, walk.second, walk.bill);
        walk.endorse(walk.second, town.drawer, walk.bill);
        assertThat(liable(walk.bill)).containsExactlyElementsOf(accounts(town.acceptor));
    }

    @Test
    void frees_who_endorsed_without_recourse() {
        Particulars waiver =
                new Particulars(null, null, null, null, null, null, Particulars.Waiver.WITHOUT_RECOURSE, null);
        walk.endorse(walk.first, walk.second, walk.bill, null, waiver, false);
        walk.endorse(walk.second, walk.third, walk.bill);
        assertThat(liable(walk.bill)).containsExactlyElementsOf(accounts(town.acceptor, town.drawer, walk.second));
    }

    @Test
    void frees_who_forbade_transfer_towards_all_but_its_own_endorsee() {
        walk.endorse(walk.first, walk.second, walk.bill, null, null, true);
        assertThat(liable(walk.bill)).contains(walk.first.account());
        town.scene.grant(walk.second, walk.propose(walk.second, walk.bill, Operation.UNMARK, null));
        town.scene.grant(walk.first, town.yes(walk.first, walk.bill));
        walk.endorse(walk.second, walk.third, walk.bill);
        assertThat(liable(walk.bill)).contains(walk.first.account());
        Bill bill = town.bill(walk.bill);
        List<Hop> without = town.path(walk.bill).stream()
                .filter(hop -> !hop.act().equals("UNMARK"))
                .toList();
        assertThat(Obligors.of(bill, without).stream().map(Obligors.Obligor::party))
                .doesNotContain(walk.first.account());
    }

    @Test
    void reaches_the_guarantor_of_whoever_it_reaches_and_puts_it_in_that_place() {
        town.scene.grant(
                walk.first, walk.propose(walk.first, walk.bill, Operation.GUARANTEE, town.stranger, null, null));
        town.scene.grant(town.stranger, town.yes(town.stranger, walk.bill));
        walk.endorse(walk.first, walk.second, walk.bill);
        assertThat(liable(walk.bill))
                .containsExactlyElementsOf(accounts(town.acceptor, town.stranger, town.drawer, walk.first));
        assertThat(Obligors.of(town.bill(walk.bill), town.path(walk.bill))
                        .get(1)
                        .principal())
                .isTrue();
        walk.endorse(walk.second, town.stranger, walk.bill);
        assertThat(liable(walk.bill)).containsExactlyElementsOf(accounts(town.acceptor));
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, NOBODY",
        "true, false, false, NOBODY",
        "false, true, false, ALL",
        "true, true, true, ALL",
        "false, false, true, PRINCIPALS",
        "true, false, true, PRINCIPALS"
    })
    void reach_follows_from_the_history_of_presentments(
            boolean early, boolean inWindow, boolean late, Presentments.Reach reach) {
        Dishonour no = new Dishonour(Scene.START, Dishonour.Cause.REFUSED, Reason.DC08);
        Presentments presentments = new Presentments(early ? no : null, inWindow ? no : null, late ? no : null);
        assertThat(presentments.reach()).isEqualTo(reach);
    }

    @Test
    void needs_a_refusal_first_and_a_refusal_before_the_due_day_is_none() {
        walk.endorse(walk.first, walk.second, walk.bill);
        town.scene.grant(walk.second, walk.propose(walk.second, walk.bill, Operation.PRESENT, null));
        town.scene.grant(town.acceptor, town.no(town.acceptor, walk.bill, Reason.DC07));
        assertThat(town.bill(walk.bill).presentments().early()).isNotNull();
        assertThat(walk.refusal(walk.second, walk.pursue(walk.second, walk.bill, walk.first)))
                .isEqualTo(Code.BILL_STATE);
        town.scene.setDay(walk.due(walk.bill));
        assertThat(walk.refusal(walk.second, walk.pursue(walk.second, walk.bill, walk.first)))
                .isEqualTo(Code.BILL_REQUEST_OPEN);
        town.scene.setDay(town.scene.day().plusDays(1));
        town.scene.grant(walk.second, walk.pursue(walk.second, walk.bill, walk.first));
        assertThat(town.bill(walk.bill).state()).hasToString("CS04/TF0402");
    }

    @Test
    void reaches_only_the_principals_of_a_bill_that_was_frozen_over_its_whole_window() {
        walk.endorse(walk.first, walk.second, walk.bill);
        town.scene.grant(Scene.REGULATOR, new OrderActs.Freeze(walk.bill, "Court", "1", Town.SOME));
        town.scene.setDay(walk.due(walk.bill).plusDays(30));
        town.scene.grant(Scene.REGULATOR, new OrderActs.Lift(walk.bill, "Court", "2", Town.SOME));
        town.scene.grant(town.clerkP, new BillActs.Close(walk.bill, town.path(walk.bill)));
        town.scene.grant(town.acceptor, town.no(town.acceptor, walk.bill, Reason.DC08));
        assertThat(town.bill(walk.bill).presentments().reach()).isEqualTo(Presentments.Reach.PRINCIPALS);
        assertThat(walk.refusal(walk.second, walk.pursue(walk.second, walk.bill, walk.first)))
                .isEqualTo(Code.BILL_OUT_OF_REACH);
        town.scene.grant(walk.second, walk.pursue(walk.second, walk.bill, town.drawer));
    }

    @Test
    void lapses_six_months_after_the_refusal_against_endorsers_and_two_years_after_maturity_against_principals() {
        walk.endorse(walk.first, walk.second, walk.bill);
        walk.refused(walk.bill);
        BusinessDay refusal = town.scene.day();
        town.scene.setDay(refusal.plusMonths(6).plusDays(1));
        assertThat(walk.refusal(walk.second, walk.pursue(walk.second, walk.bill, walk.first)))
                .isEqualTo(Code.BILL_LIMITATION);
        town.scene.setDay(refusal.plusMonths(6));
        town.scene.grant(walk.second, walk.pursue(walk.second, walk.bill, walk.first));
        BusinessDay maturity = town.bill(walk.bill).terms().dueDay();
        town.scene.setDay(maturity.plusMonths(24).plusDays(1));
        assertThat(walk.refusal(walk.second, walk.pursue(walk.second, walk.bill, town.acceptor)))
                .isEqualTo(Code.BILL_LIMITATION);
        town.scene.setDay(maturity.plusMonths(24));
        town.scene.grant(walk.second, walk.pursue(walk.second, walk.bill, town.acceptor));
        assertThat(walk.refusal(walk.second, walk.pursue(walk.second, walk.bill, town.acceptor)))
                .isEqualTo(Code.BILL_PURSUED_ALREADY);
    }

    @Test
    void who_pays_a_part_takes_the_holders_place_for_it_and_pursues_for_what_it_paid() {
        walk.endorse(walk.first, walk.second, walk.bill);
        walk.refused(walk.bill);
        town.scene.grant(walk.second, walk.pursue(walk.second, walk.bill, walk.first));
        Particulars offer = Particulars.of(new Payment(Settlement.ST02, 250_000));
        RecordId part = town.scene
                .grant(
                        walk.first,
                        new BillActs.Propose(
                                town.party(walk.first),
                                walk.bill,
                                Operation.CONSENT,
                                null,
                                false,
                                List.of(),
                                new Interval(1, 250_000),
                                offer))
                .getFirst();
        town.scene.grant(walk.second, town.yes(walk.second, part));
        Bill paid = town.bill(part);
        assertThat(paid.holder()).isEqualTo(walk.first.account());
        assertThat(paid.state()).hasToString("CS04/TF0402");
        assertThat(Objects.requireNonNull(paid.recourse()).paid()).isEqualTo(new LumpSum(1, 250_000, 250_000));
        assertThat(town.bill(walk.bill).range()).isEqualTo(new Interval(250_001, 1_000_000));
        assertThat(town.bill(walk.bill).holder()).isEqualTo(walk.second.account());
        assertThat(liable(part)).containsExactlyElementsOf(accounts(town.acceptor, town.drawer));
        town.scene.setDay(town.scene.day().plusMonths(3));
        town.scene.grant(walk.first, walk.pursue(walk.first, part, town.drawer));
    }

    @Test
    void ends_where_the_drawer_pays_and_tells_everybody_pursued() {
        walk.endorse(walk.first, walk.second, walk.bill);
        walk.refused(walk.bill);
        town.scene.grant(walk.second, walk.pursue(walk.second, walk.bill, walk.first));
        town.scene.grant(walk.second, walk.pursue(walk.second, walk.bill, town.drawer));
        Particulars offer = Particulars.of(new Payment(Settlement.ST01, 1_000_000));
        town.scene.grant(town.drawer, walk.propose(town.drawer, walk.bill, Operation.CONSENT, offer));
        town.scene.grant(walk.second, town.yes(walk.second, walk.bill));
        assertThat(town.bill(walk.bill).holder()).isEqualTo(walk.second.account());
        Actor bank = town.join(town.clerkP, "platform-bank", Role.BANK, PartyType.INSTITUTION);
        town.scene.grant(bank, new BillActs.Confirm(town.party(bank), walk.bill, List.of()));
        assertThat(town.bill(walk.bill).state()).hasToString("CS06/TF0501");
        assertThat(town.scene.told().getLast().organisations()).contains(Scene.BANK_A, Scene.BANK_B, Scene.PLATFORM);
    }

    @Test
    void the_holder_says_yes_to_a_drawer_that_paid_elsewhere_where_the_acceptors_organisation_keeps_nothing() {
        walk.endorse(walk.first, walk.second, walk.bill);
        walk.refused(walk.bill);
        town.scene.grant(walk.second, walk.pursue(walk.second, walk.bill, town.drawer));
        Particulars offer = Particulars.of(new Payment(Settlement.ST02, 1_000_000));
        town.scene.grant(town.drawer, walk.propose(town.drawer, walk.bill, Operation.CONSENT, offer));
        assertThat(town.bill(walk.bill).keepers()).containsExactly(Scene.BANK_A, Scene.PLATFORM);
        List<Hop> path = town.path(walk.bill);
        assertThat(walk.refusal(walk.second, answer(path.subList(1, path.size()))))
                .isEqualTo(Code.CHAIN_BROKEN);
        town.scene.grant(walk.second, answer(path));
        assertThat(town.bill(walk.bill).state()).hasToString("CS06/TF0501");
        assertThat(town.bill(walk.bill).holder()).isEqualTo(town.drawer.account());
        assertThat(town.bill(walk.bill).keepers()).containsExactly(Scene.BANK_A, Scene.BANK_B);
    }

    private BillActs.Answer answer(List<Hop> path) {
        return new BillActs.Answer(town.party(walk.second), walk.bill, true, null, null, null, path);
    }

    @Test
    void claims_face_interest_and_costs_and_no_split_changes_the_total() {
        Conventions rate = new Conventions(List.of(), List.of(), 34_500, 360, 10, 150_000, 100_000, false, false);
        Recourse recourse =
                new Recourse(List.of(), BusinessDay.of("2026-09-02"), null, List.of(new LumpSum(1, 1_000_000, 999)));
        BusinessDay day = BusinessDay.of("2026-12-01");
        long whole = recourse.claimFen(new Interval(1, 1_000_000), day, rate);
        assertThat(whole).isEqualTo(1_000_000 + 8_625 + 999);
        long parts = 0;
        for (int i = 0; i < 10; i++) {
            parts += recourse.claimFen(new Interval(1 + i * 100_000L, (i + 1) * 100_000L), day, rate);
        }
        assertThat(parts).isEqualTo(whole);
    }

    @Test
    void is_possible_without_a_refusal_where_the_acceptor_is_bankrupt_and_only_then() {
        walk.endorse(walk.first, walk.second, walk.bill);
        Notice bankrupt = new Notice(Notice.Ground.RC00, Town.SOME, 0);
        Notice none = new Notice(null, Town.SOME, 0);
        assertThat(walk.refusal(
                        walk.second,
                        walk.propose(
                                walk.second,
                                walk.bill,
                                Operation.RECOURSE_NON_REFUSAL,
                                walk.first,
                                null,
                                Particulars.of(none))))
                .isEqualTo(Code.BILL_TERMS);
        town.scene.grant(
                walk.second,
                walk.propose(
                        walk.second,
                        walk.bill,
                        Operation.RECOURSE_NON_REFUSAL,
                        walk.first,
                        null,
                        Particulars.of(bankrupt)));
        assertThat(town.bill(walk.bill).state()).hasToString("CS03/TF0402");
        town.scene.grant(walk.second, new BillActs.Withdraw(town.party(walk.second), walk.bill));
        assertThat(town.bill(walk.bill).state()).hasToString("CS03/TF0301");
    }
}
