package io.aval.rules.bill;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Freeze;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Scene;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every cell of (state × operation × role of the actor), before and after the due day, with and without an open request:
 * granted exactly where the table says so, and else refused with the stated code.
 */
class CellsTest {

    private static long cells;
    private static long granted;

    private final Stage stage = new Stage();

    /** Everybody whom a row may speak of, and some whom none does. */
    private Map<String, Actor> people() {
        Map<String, Actor> people = new LinkedHashMap<>();
        people.put("DRAWER", stage.town.drawer);
        people.put("ACCEPTOR", stage.town.acceptor);
        people.put("PAYEE", stage.town.payee);
        people.put("HOLDER", stage.holder);
        people.put("PURSUED", stage.endorser);
        people.put("PLEDGEE", stage.pledgee);
        people.put("KEEPER", stage.keeper);
        people.put("SELLER", stage.seller);
        people.put("SETTER", stage.setter);
        people.put("OWN_BANK", stage.town.bankA);
        people.put("OTHER_BANK", stage.town.bankB);
        people.put("STRANGER", stage.town.stranger);
        people.put("FORMER", stage.beneficiary);
        return people;
    }

    @ParameterizedTest
    @EnumSource
    void is_granted_where_the_table_says_so_and_nowhere_else(Operation operation) {
        for (BusinessDay day : List.of(Scene.START, stage.due)) {
            stage.town.scene.setDay(day);
            for (Status status : Status.values()) {
                for (Circulation circulation : Circulation.values()) {
                    Lifecycle.State state = new Lifecycle.State(status, circulation);
                    Operation lock = operation == Operation.BROKER ? Operation.DELEGATE : Operation.ESCROW;
                    tryAll(operation, stage.put(state, lock));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void is_refused_while_another_request_is_open(Operation operation) {
        for (Lifecycle.Row row : Lifecycle.ROWS) {
            if (row.now() || row.proposer() == Lifecycle.Who.SYSTEM) {
                continue;
            }
            for (Lifecycle.State from : row.from()) {
                RecordId bill = stage.put(from, row);
                stage.town.scene.setDay(row.due() == Lifecycle.When.FROM ? stage.due : Scene.START);
                if (opened(row, bill)) {
                    tryAll(operation, bill);
                }
            }
        }
    }

    private boolean opened(Lifecycle.Row row, RecordId bill) {
        for (Actor by : people().values()) {
            if (stage.town.scene.judge(by, stage.propose(row.operation(), by, bill)) instanceof Ruling.Granted) {
                stage.town.scene.grant(by, stage.propose(row.operation(), by, bill));
                return true;
            }
        }
        throw new AssertionError("nobody may propose " + row);
    }

    private void tryAll(Operation operation, RecordId id) {
        Bill bill = stage.town.bill(id).asOf(stage.town.scene.day(), Conventions.NONE, Freeze.NONE);
        people().forEach((name, actor) -> {
            Ruling ruling = stage.town.scene.judge(actor, stage.propose(operation, actor, id));
            Code expected = expected(operation, bill, name);
            cells++;
            granted += expected == null ? 1 : 0;
            assertThat(code(ruling))
                    .as(
                            "%s at %s on %s by %s, open %s",
                            operation, bill.state(), stage.town.scene.day(), name, bill.request())
                    .isEqualTo(expected);
        });
    }

    private static @Nullable Code code(Ruling ruling) {
        return ruling instanceof Ruling.Refused(var refusal) ? refusal.code() : null;
    }

    /** Read off the table, in the order in which a refusal is told: who, what is open, where, when. */
    private @Nullable Code expected(Operation operation, Bill bill, String actor) {
        List<Lifecycle.Row> rows = Lifecycle.ROWS.stream()
                .filter(row -> row.operation() == operation && row.proposer() != Lifecycle.Who.SYSTEM)
                .toList();
        if (!means(rows.getFirst().proposer(), bill, actor)) {
            return stranger(rows.getFirst().proposer());
        }
        Request open = bill.request();
        if (open != null && operation != Operation.VOID) {
            return open.leg() == null ? Code.BILL_REQUEST_OPEN : Code.BILL_SETTLING;
        }
        Lifecycle.State state = open == null ? bill.state() : new Lifecycle.State(bill.status(), Circulation.TF0101);
        boolean matured = !stage.town.scene.day().isBefore(stage.due);
        List<Lifecycle.Row> fitting =
                rows.stream().filter(row -> row.from().contains(state)).toList();
        if (fitting.isEmpty()) {
            boolean tooLate = matured && rows.stream().allMatch(row -> row.due() == Lifecycle.When.BEFORE);
            boolean ended = bill.status() == Status.CS05 || bill.status() == Status.CS06;
            return tooLate && !ended
                    ? Code.BILL_MATURED
                    : bill.encumbrance().free() ? Code.BILL_STATE : Code.ENCUMBERED;
        }
        Lifecycle.When due = fitting.getFirst().due();
        if (due == Lifecycle.When.BEFORE && matured) {
            return Code.BILL_MATURED;
        }
        if (due == Lifecycle.When.FROM && !matured) {
            return Code.BILL_NOT_DUE;
        }
        return operation == Operation.RECOURSE && bill.presented() == null ? Code.BILL_NOT_REFUSED : null;
    }

    /** Who stands where the table's word points, told by what lies on this bill. */
    private static boolean means(Lifecycle.Who who, Bill bill, String actor) {
        boolean pledged = bill.encumbrance().pledgee() != null && actor.equals("PLEDGEE");
        return switch (who) {
            case PRESENTER -> actor.equals("HOLDER") || pledged;
            case PLEDGEE -> pledged;
            case KEEPER -> bill.lock() != null && actor.equals("KEEPER");
            case PURSUED -> bill.recourse() != null && actor.equals("PURSUED");
            default -> actor.equals(who.name());
        };
    }

    private static Code stranger(Lifecycle.Who who) {
        return Objects.requireNonNull(Map.of(
                        Lifecycle.Who.DRAWER, Code.BILL_NOT_DRAWER,
                        Lifecycle.Who.HOLDER, Code.BILL_NOT_HOLDER,
                        Lifecycle.Who.PRESENTER, Code.BILL_NOT_HOLDER,
                        Lifecycle.Who.PLEDGEE, Code.NOT_PLEDGEE,
                        Lifecycle.Who.KEEPER, Code.BILL_NOT_KEEPER,
                        Lifecycle.Who.PURSUED, Code.BILL_NOT_PURSUED,
                        Lifecycle.Who.OWN_BANK, Code.BILL_NOT_OWN_BANK)
                .get(who));
    }

    @AfterAll
    static void count() {
        assertThat(cells).isGreaterThan(30_000);
        System.out.println("state table: " + cells + " cells tried, " + granted + " of them granted");
    }
}
