package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Freeze;
import io.aval.rules.act.Role;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a bill along each row of the state table, from each of its states. */
class RowsTest {

    /** A row and one of the states from which it starts. */
    record Start(Lifecycle.Row row, Lifecycle.State from) {
        @Override
        public String toString() {
            return row.operation() + " at " + from;
        }
    }

    private final Stage stage = new Stage();
    private final Map<Account, Actor> people = new TreeMap<>();

    RowsTest() {
        Stream.of(
                        stage.town.drawer,
                        stage.town.acceptor,
                        stage.town.payee,
                        stage.holder,
                        stage.endorser,
                        stage.pledgee,
                        stage.keeper,
                        stage.seller,
                        stage.setter,
                        stage.town.bankA,
                        stage.town.bankB,
                        stage.town.stranger,
                        stage.centralBank)
                .forEach(actor -> people.put(actor.account(), actor));
    }

    static Stream<Start> all() {
        return Lifecycle.ROWS.stream()
                .filter(row -> row.proposer() != Lifecycle.Who.SYSTEM)
                .flatMap(row -> row.from().stream().map(from -> new Start(row, from)));
    }

    static Stream<Start> asking() {
        return all().filter(start -> !start.row().now());
    }

    @ParameterizedTest
    @EnumSource
    void every_operation_has_a_row(Operation operation) {
        assertThat(Lifecycle.rows(operation)).isNotEmpty();
    }

    @Test
    void no_state_leads_to_two_rows_of_one_operation() {
        for (Start start : all().toList()) {
            assertThat(Lifecycle.rows(start.row().operation()).stream()
                            .filter(row -> row.proposer() != Lifecycle.Who.SYSTEM)
                            .filter(row -> row.from().contains(start.from())))
                    .containsExactly(start.row());
        }
    }

    @ParameterizedTest
    @MethodSource("asking")
    void waits_in_its_pending_state_with_both_sides_as_custodians(Start start) {
        RecordId id = propose(start);
        Bill bill = stage.town.bill(id);
        Circulation pending = start.row().pending();
        assertThat(bill.state())
                .isEqualTo(new Lifecycle.State(
                        start.from().status(), pending == null ? start.from().circulation() : pending));
        Request request = Objects.requireNonNull(bill.request());
        assertThat(stage.town.scene.opening(id).custodians())
                .contains(request.proposer().organisation(), request.responder().organisation());
    }

    @ParameterizedTest
    @MethodSource("asking")
    void becomes_on_a_yes_what_the_row_says(Start start) {
        RecordId id = propose(start);
        Request request = Objects.requireNonNull(stage.town.bill(id).request());
        stage.town.scene.grant(
                actor(request.responder()), new BillActs.Answer(party(actor(request.responder())), id, true, null));
        Leg leg = leg(id);
        if (leg != null) {
            assertThat(stage.town.bill(id).state().status())
                    .isEqualTo(start.from().status());
            Actor bank = bankOf(leg.payee());
            stage.town.scene.grant(bank, new BillActs.Confirm(party(bank), id, List.of()));
        }
        Bill next = stage.town.bill(id);
        assertThat(next.state()).isEqualTo(start.row().after(start.from()));
        assertThat(next.request()).isNull();
        assertThat(Objects.requireNonNull(next.last()).result()).isEqualTo(Closing.Result.AGREED);
        assertThat(next.head()).isNotEqualTo(stage.hops().getLast().digest());
        assertThat(stage.town.path(id).getLast().act())
                .isEqualTo(start.row().operation().name());
        assertThat(stage.town.scene.opening(id).custodians()).containsExactlyElementsOf(next.keepers());
    }

    @ParameterizedTest
    @MethodSource("asking")
    void is_what_it_was_after_a_no(Start start) {
        for (Reason reason : Reason.values()) {
            RecordId id = propose(start);
            Bill before = Objects.requireNonNull(stage.town.bill(id));
            Request request = Objects.requireNonNull(before.request());
            Actor responder = actor(request.responder());
            stage.town.scene.grant(
                    responder,
                    new BillActs.Answer(
                            party(responder), id, false, reason, reason == Reason.DC09 ? "in words" : null));
            assertRests(id, start, Closing.Result.REFUSED);
            assertThat(Objects.requireNonNull(stage.town.bill(id).last()).reason())
                    .isEqualTo(reason);
            if (start.row().effect() == Effect.PAY) {
                Presentments presented =
                        Objects.requireNonNull(stage.town.bill(id).presented());
                Dishonour dishonour = start.from().status() == Status.CS03 ? presented.early() : presented.inWindow();
                assertThat(dishonour).isEqualTo(new Dishonour(stage.town.scene.day(), Dishonour.Cause.REFUSED, reason));
            } else {
                assertThat(stage.town.bill(id).presented()).isEqualTo(before.presented());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("asking")
    void is_what_it_was_after_a_withdrawal(Start start) {
        assertThat(start.row().withdraw()).isTrue();
        RecordId id = propose(start);
        Actor proposer =
                actor(Objects.requireNonNull(stage.town.bill(id).request()).proposer());
        stage.town.scene.grant(proposer, new BillActs.Withdraw(party(proposer), id));
        assertRests(id, start, Closing.Result.WITHDRAWN);
    }

    @ParameterizedTest
    @MethodSource("asking")
    void only_the_responder_answers_and_only_the_proposer_withdraws(Start start) {
        RecordId id = propose(start);
        Request request = Objects.requireNonNull(stage.town.bill(id).request());
        for (Actor caller : people.values()) {
            boolean bank = start.row().effect() == Effect.PAY && caller.equals(stage.town.bankB);
            if (!caller.account().equals(request.responder()) && !bank) {
                assertThat(stage.town
                                .scene
                                .refused(caller, new BillActs.Answer(party(caller), id, true, null))
                                .code())
                        .isEqualTo(Code.BILL_NOT_RESPONDER);
            }
            if (!caller.account().equals(request.proposer())) {
                assertThat(stage.town
                                .scene
                                .refused(caller, new BillActs.Withdraw(party(caller), id))
                                .code())
                        .isEqualTo(Code.BILL_NOT_PROPOSER);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("asking")
    void ends_by_itself_as_the_row_says(Start start) {
        RecordId id = propose(start);
        Bill open = stage.town.bill(id);
        boolean atDue = start.row().lapse() == Lifecycle.Lapse.DUE;
        stage.town.scene.setDay(atDue ? stage.due : stage.town.scene.day().plusDays(1));
        Bill later = open.asOf(stage.town.scene.day(), Conventions.NONE, Freeze.NONE);
        assertThat(Objects.requireNonNull(later.last()).result()).isEqualTo(Closing.Result.LAPSED);
        assertThat(later.last().operation()).isEqualTo(start.row().operation());
        boolean refused = start.row().lapse() == Lifecycle.Lapse.REFUSED;
        assertThat(!Objects.equals(later.presented(), open.presented())).isEqualTo(refused);
    }

    @ParameterizedTest
    @MethodSource("all")
    void splits_only_where_the_row_allows_it(Start start) {
        day(start);
        RecordId id = stage.put(start.from(), start.row());
        Actor proposer = proposer(start);
        BillActs.Propose whole = stage.propose(start.row().operation(), proposer, id);
        BillActs.Propose part = new BillActs.Propose(
                whole.as(),
                id,
                whole.operation(),
                whole.responder(),
                false,
                whole.chain(),
                new Interval(11, 2_010),
                whole.particulars());
        if (!start.row().part()) {
            assertThat(stage.town.scene.refused(proposer, part).code()).isEqualTo(Code.BILL_PART);
            return;
        }
        List<RecordId> created = stage.town.scene.grant(proposer, part);
        assertThat(created).hasSize(2);
        assertThat(stage.town.bill(id).range()).isEqualTo(new Interval(1, 10));
        assertThat(Stream.concat(Stream.of(id), created.stream())
                        .map(one -> stage.town.bill(one).range().units()))
                .containsExactlyInAnyOrder(10L, 2_000L, 997_990L);
    }

    private void assertRests(RecordId id, Start start, Closing.Result result) {
        Bill now = stage.town.bill(id);
        assertThat(now.state()).isEqualTo(start.from());
        assertThat(now.request()).isNull();
        assertThat(now.head()).isEqualTo(stage.hops().getLast().digest());
        assertThat(Objects.requireNonNull(now.last()).result()).isEqualTo(result);
        assertThat(stage.town.scene.opening(id).custodians()).containsExactlyElementsOf(now.keepers());
    }

    private RecordId propose(Start start) {
        day(start);
        RecordId id = stage.put(start.from(), start.row());
        Actor proposer = proposer(start);
        stage.town.scene.grant(proposer, stage.propose(start.row().operation(), proposer, id));
        return id;
    }

    private void day(Start start) {
        boolean after = start.row().due() == Lifecycle.When.FROM || start.from().status() == Status.CS04;
        stage.town.scene.setDay(after ? stage.due : Scene.START);
    }

    private Actor proposer(Start start) {
        return switch (start.row().proposer()) {
            case DRAWER -> stage.town.drawer;
            case HOLDER, PRESENTER -> stage.holder;
            case PLEDGEE -> stage.pledgee;
            case KEEPER -> stage.keeper;
            case PURSUED -> stage.endorser;
            case OWN_BANK -> stage.town.bankA;
            default ->
                throw new AssertionError("nobody proposes as " + start.row().proposer());
        };
    }

    private Actor actor(Account account) {
        if (account.equals(new Account(Scene.BANK_B, new Handle("holder-at-b")))) {
            return Scene.actor(Scene.BANK_B, "holder-at-b", Role.ENTERPRISE);
        }
        return Objects.requireNonNull(people.get(account), account::toString);
    }

    private RecordId party(Actor actor) {
        if (actor.equals(stage.centralBank)) {
            return stage.central;
        }
        return actor.account().handle().value().equals("holder-at-b")
                ? stage.town.party(stage.holder)
                : stage.town.party(actor);
    }

    private Actor bankOf(Account payee) {
        Organisation organisation = payee.organisation();
        return organisation.equals(Scene.BANK_A)
                ? stage.town.bankA
                : organisation.equals(Scene.BANK_B) ? stage.town.bankB : stage.keeper;
    }

    private @Nullable Leg leg(RecordId id) {
        Request request = stage.town.bill(id).request();
        return request == null ? null : request.leg();
    }
}
