package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Ruling;
import io.aval.rules.encumbrance.Encumbrance;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.scene.Scene;
import io.aval.rules.scene.Town;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The state table, tried at every point of both axes by everybody; the table itself says what must happen. */
class LifecycleTest {

    private final Town town = new Town();
    private final Terms terms = town.scene.body(town.issued(), Bill.class).terms();

    /** Everybody whom a row may speak of, and one whom none does. */
    private Map<Lifecycle.Who, Actor> people() {
        EnumMap<Lifecycle.Who, Actor> people = new EnumMap<>(Lifecycle.Who.class);
        people.put(Lifecycle.Who.DRAWER, town.drawer);
        people.put(Lifecycle.Who.ACCEPTOR, town.acceptor);
        people.put(Lifecycle.Who.PAYEE, town.payee);
        people.put(Lifecycle.Who.HOLDER, town.endorsee);
        people.put(Lifecycle.Who.NAMED, town.stranger);
        return people;
    }

    private Bill bill(Lifecycle.State state, @Nullable Request request) {
        return bill(terms, state, request);
    }

    private Bill bill(Terms terms, Lifecycle.State state, @Nullable Request request) {
        return new Bill(
                terms,
                town.endorsee.account(),
                state.status(),
                state.circulation(),
                request,
                null,
                Hop.START,
                Encumbrance.FREE);
    }

    private RecordId put(Bill bill) {
        return town.scene.put(bill, bill.keepers().toArray(Organisation[]::new));
    }

    private BillActs.Propose propose(Actor by, RecordId bill, Lifecycle.Row row, boolean restricts) {
        Counterparty named = row.responder() == Lifecycle.Who.NAMED ? town.counterparty(town.stranger) : null;
        return new BillActs.Propose(town.party(by), bill, row.operation(), named, restricts, List.of());
    }

    static Stream<Lifecycle.Row> rows() {
        return Lifecycle.ROWS.stream();
    }

    @ParameterizedTest
    @EnumSource
    void every_operation_has_one_row(Operation operation) {
        assertThat(Lifecycle.ROWS.stream().filter(row -> row.operation() == operation))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void may_be_proposed_from_its_state_by_its_proposer_and_in_no_other_case(Lifecycle.Row row) {
        List<Lifecycle.State> granted = new ArrayList<>();
        for (Status status : Status.values()) {
            for (Circulation circulation : Circulation.values()) {
                Lifecycle.State state = new Lifecycle.State(status, circulation);
                RecordId bill = put(bill(state, null));
                for (Map.Entry<Lifecycle.Who, Actor> caller : people().entrySet()) {
                    Ruling ruling = town.scene.judge(caller.getValue(), propose(caller.getValue(), bill, row, false));
                    if (caller.getKey() != row.proposer()) {
                        Code code =
                                row.proposer() == Lifecycle.Who.DRAWER ? Code.BILL_NOT_DRAWER : Code.BILL_NOT_HOLDER;
                        assertThat(code(ruling))
                                .as("%s by %s", state, caller.getKey())
                                .isEqualTo(code);
                    } else if (!state.equals(row.from())) {
                        assertThat(code(ruling)).as("%s", state).isEqualTo(Code.BILL_STATE);
                    } else {
                        assertThat(ruling).isInstanceOf(Ruling.Granted.class);
                        granted.add(state);
                    }
                }
            }
        }
        assertThat(granted).containsExactly(row.from());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void waits_in_its_pending_state_with_both_sides_as_custodians(Lifecycle.Row row) {
        RecordId id = proposed(row, terms, false);
        Bill pending = town.scene.body(id, Bill.class);
        assertThat(pending.state()).isEqualTo(new Lifecycle.State(row.from().status(), row.pending()));
        assertThat(pending.request())
                .isEqualTo(new Request(
                        row.operation(), proposer(row).account(), responder(row).account(), Scene.START, false));
        assertThat(town.scene.opening(id).custodians())
                .containsExactlyElementsOf(
                        new TreeSet<>(List.of(town.organisation(town.endorsee), town.organisation(responder(row)))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void becomes_on_a_yes_what_the_row_says(Lifecycle.Row row) {
        for (boolean mark : List.of(true, false)) {
            for (boolean transferable : List.of(true, false)) {
                RecordId id = proposed(row, terms(transferable), mark);
                int told = town.scene.told().size();
                town.scene.grant(responder(row), new BillActs.Answer(town.party(responder(row)), id, true, null));
                Bill next = town.scene.body(id, Bill.class);
                Circulation circulation =
                        mark || !transferable ? row.restricted() : row.yes().circulation();
                assertThat(next.state()).isEqualTo(new Lifecycle.State(row.yes().status(), circulation));
                Actor holder = row.titleMoves() ? responder(row) : town.endorsee;
                assertThat(next.holder()).isEqualTo(holder.account());
                assertThat(next.request()).isNull();
                assertThat(next.last())
                        .isEqualTo(new Closing(row.operation(), Closing.Result.AGREED, null, Scene.START));
                assertThat(town.scene.opening(id).custodians()).containsExactly(town.organisation(holder));
                assertTold(row, id, next, told);
            }
        }
    }

    private void assertTold(Lifecycle.Row row, RecordId id, Bill next, int told) {
        Hop hop = new Hop(
                id,
                row.operation().name(),
                proposer(row).account(),
                responder(row).account(),
                Scene.START,
                Hop.START);
        assertThat(next.head()).isEqualTo(hop.digest());
        assertThat(town.scene.told().subList(told, town.scene.told().size()))
                .containsExactly(new Ruling.Notice(
                        hop,
                        new TreeSet<>(List.of(town.organisation(town.endorsee), town.organisation(responder(row))))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_what_it_was_after_a_no_or_a_withdrawal(Lifecycle.Row row) {
        for (Reason reason : Reason.values()) {
            RecordId id = proposed(row, terms, false);
            town.scene.grant(responder(row), new BillActs.Answer(town.party(responder(row)), id, false, reason));
            assertUnmoved(id, row, new Closing(row.operation(), Closing.Result.REFUSED, reason, Scene.START));
        }
        RecordId id = proposed(row, terms, true);
        town.scene.grant(proposer(row), new BillActs.Withdraw(town.party(proposer(row)), id));
        assertUnmoved(id, row, new Closing(row.operation(), Closing.Result.WITHDRAWN, null, Scene.START));
    }

    private void assertUnmoved(RecordId id, Lifecycle.Row row, Closing closing) {
        Bill now = town.scene.body(id, Bill.class);
        assertThat(now)
                .isEqualTo(new Bill(
                        terms,
                        town.endorsee.account(),
                        row.from().status(),
                        row.from().circulation(),
                        null,
                        closing,
                        Hop.START,
                        Encumbrance.FREE));
        assertThat(town.scene.opening(id).custodians()).containsExactly(town.organisation(town.endorsee));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void only_the_responder_answers_and_only_the_proposer_withdraws(Lifecycle.Row row) {
        RecordId id = proposed(row, terms, false);
        for (Actor caller : people().values()) {
            Ruling yes = town.scene.judge(caller, new BillActs.Answer(town.party(caller), id, true, null));
            Ruling no = town.scene.judge(caller, new BillActs.Answer(town.party(caller), id, false, Reason.DC00));
            Ruling back = town.scene.judge(caller, new BillActs.Withdraw(town.party(caller), id));
            if (caller.equals(responder(row))) {
                assertThat(yes).isInstanceOf(Ruling.Granted.class);
                assertThat(no).isInstanceOf(Ruling.Granted.class);
            } else {
                assertThat(code(yes)).isEqualTo(Code.BILL_NOT_RESPONDER);
                assertThat(code(no)).isEqualTo(Code.BILL_NOT_RESPONDER);
            }
            if (caller.equals(proposer(row))) {
                assertThat(back).isInstanceOf(Ruling.Granted.class);
            } else {
                assertThat(code(back)).isEqualTo(Code.BILL_NOT_PROPOSER);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void from_the_due_day_on_it_is_neither_proposed_nor_agreed_but_may_be_refused_and_withdrawn(Lifecycle.Row row) {
        RecordId pending = proposed(row, terms, false);
        RecordId free = put(bill(row.from(), null));
        town.scene.setDay(terms.dueDay());
        Actor by = proposer(row);
        Actor to = responder(row);
        assertThat(town.scene.refused(by, propose(by, free, row, false)).code()).isEqualTo(Code.BILL_MATURED);
        assertThat(town.scene
                        .refused(to, new BillActs.Answer(town.party(to), pending, true, null))
                        .code())
                .isEqualTo(Code.BILL_MATURED);
        assertThat(town.scene.judge(to, new BillActs.Answer(town.party(to), pending, false, Reason.DC05)))
                .isInstanceOf(Ruling.Granted.class);
        assertThat(town.scene.judge(by, new BillActs.Withdraw(town.party(by), pending)))
                .isInstanceOf(Ruling.Granted.class);
        town.scene.setDay(terms.dueDay().plusDays(-1));
        assertThat(town.scene.judge(to, new BillActs.Answer(town.party(to), pending, true, null)))
                .isInstanceOf(Ruling.Granted.class);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void an_open_request_bars_every_other(Lifecycle.Row row) {
        RecordId id = proposed(row, terms, false);
        for (Lifecycle.Row other : Lifecycle.ROWS) {
            Actor by = proposer(other);
            assertThat(town.scene.refused(by, propose(by, id, other, false)).code())
                    .isEqualTo(Code.BILL_REQUEST_OPEN);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_is_reserved_or_pledged_does_not_move(Lifecycle.Row row) {
        Bill free = bill(row.from(), null);
        for (Encumbrance on : List.of(
                Encumbrance.reserved(town.bankA.account(), Scene.START),
                Encumbrance.registered(town.bankA.account()))) {
            RecordId id = put(new Bill(
                    free.terms(), free.holder(), free.status(), free.circulation(), null, null, Hop.START, on));
            assertThat(town.scene
                            .refused(proposer(row), propose(proposer(row), id, row, false))
                            .code())
                    .isEqualTo(Code.ENCUMBERED);
        }
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_responder_is_named_where_the_row_wants_one_and_nowhere_else(Lifecycle.Row row) {
        RecordId id = put(bill(row.from(), null));
        boolean named = row.responder() == Lifecycle.Who.NAMED;
        Counterparty responder = named ? null : town.counterparty(town.stranger);
        Refusal refusal = town.scene.refused(
                proposer(row),
                new BillActs.Propose(town.party(proposer(row)), id, row.operation(), responder, false, List.of()));
        assertThat(refusal.code()).isEqualTo(named ? Code.BILL_RESPONDER_MISSING : Code.BILL_RESPONDER_FIXED);
        assertThat(refusal.details()).containsEntry("field", "/responder");
    }

    @Test
    void a_reason_goes_with_a_no_and_only_with_a_no() {
        Lifecycle.Row row = Lifecycle.row(Operation.ENDORSE);
        RecordId id = proposed(row, terms, false);
        RecordId as = town.party(responder(row));
        for (BillActs.Answer answer :
                List.of(new BillActs.Answer(as, id, true, Reason.DC00), new BillActs.Answer(as, id, false, null))) {
            assertThat(town.scene.refused(responder(row), answer).code()).isEqualTo(Code.BILL_REFUSAL_REASON);
        }
    }

    @Test
    void without_a_request_there_is_nothing_to_answer_or_withdraw() {
        RecordId id = town.received();
        assertThat(town.scene
                        .refused(town.payee, new BillActs.Answer(town.party(town.payee), id, true, null))
                        .code())
                .isEqualTo(Code.BILL_NO_REQUEST);
        assertThat(town.scene
                        .refused(town.payee, new BillActs.Withdraw(town.party(town.payee), id))
                        .code())
                .isEqualTo(Code.BILL_NO_REQUEST);
    }

    private Actor proposer(Lifecycle.Row row) {
        return Objects.requireNonNull(people().get(row.proposer()));
    }

    private Actor responder(Lifecycle.Row row) {
        return Objects.requireNonNull(people().get(row.responder()));
    }

    private Terms terms(boolean transferable) {
        return new Terms(
                terms.number(),
                terms.type(),
                terms.amountFen(),
                terms.from(),
                terms.to(),
                terms.issueDay(),
                terms.dueDay(),
                terms.drawer(),
                terms.acceptor(),
                terms.payee(),
                transferable);
    }

    private RecordId proposed(Lifecycle.Row row, Terms terms, boolean restricts) {
        RecordId id = put(bill(terms, row.from(), null));
        town.scene.grant(proposer(row), propose(proposer(row), id, row, restricts));
        return id;
    }

    private static Code code(Ruling ruling) {
        return ((Ruling.Refused) ruling).refusal().code();
    }
}
