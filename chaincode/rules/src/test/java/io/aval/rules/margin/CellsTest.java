package io.aval.rules.margin;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Command;
import io.aval.rules.act.Role;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.margin.MarginCall.State;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.scene.Loans;
import io.aval.rules.scene.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state, act and side of a margin call: the table below says what is granted, and nothing else is. */
class CellsTest {

    /** Which side may do it (B the borrower, F the financier), and in which states. */
    private record Cell(String act, String sides, List<State> states) {}

    // A lapse is granted from none: on these days nothing has changed that could be written down; for others see below
    private static final List<Cell> TABLE = List.of(
            new Cell("margin.cure", "B", List.of(State.OPEN)),
            new Cell("margin.accept", "F", List.of(State.OFFERED)),
            new Cell("margin.refuse", "F", List.of(State.OFFERED)),
            new Cell("margin.lapse", "BF", List.of()),
            new Cell("margin.withdraw", "B", List.of(State.OPEN, State.OFFERED, State.STOPPED)),
            new Cell("margin.withdraw", "F", List.of(State.OPEN, State.OFFERED, State.STOPPED, State.ENFORCEABLE)));

    static Stream<Arguments> cells() {
        List<Arguments> cells = new ArrayList<>();
        for (String act : List.of("margin.cure", "margin.accept", "margin.refuse", "margin.lapse", "margin.withdraw")) {
            for (State state : State.values()) {
                for (String side : List.of("B", "F", "other borrower", "other bank")) {
                    cells.add(Arguments.of(act, state, side));
                }
            }
        }
        return cells.stream();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void grants_what_the_table_says(String act, State state, String side) {
        Town town = new Town();
        Loans loans = new Loans(town);
        Loans.Loan loan = loans.fallen();
        RecordId call = loans.called(loan);
        put(town, loans, call, state);
        Actor actor = switch (side) {
            case "B" -> town.owner;
            case "F" -> town.bankA;
            case "other borrower" -> town.endorsee;
            default -> town.bankB;
        };
        Loans.Loan risen = loans.revalued(loan, 9_000_000);
        Command command = command(act, town, actor, risen, call, loans);
        Ruling ruling = town.scene.judge(actor, command);
        boolean expected = TABLE.stream()
                .anyMatch(cell -> cell.act.equals(act) && cell.sides.contains(side) && cell.states.contains(state));
        assertThat(ruling instanceof Ruling.Granted).isEqualTo(expected);
        if (ruling instanceof Ruling.Refused(var refusal)) {
            assertThat(refusal.code()).isEqualTo(reason(act, actor, side));
        }
    }

    private static Code reason(String act, Actor actor, String side) {
        boolean role = TABLE.stream()
                .filter(cell -> cell.act.equals(act))
                .anyMatch(cell -> cell.sides.contains(actor.role() == Role.BANK ? "F" : "B"));
        if (!role) {
            return Code.WRONG_ROLE;
        }
        return side.startsWith("other") ? Code.NOT_OWN_PARTY : Code.MARGIN_STATE;
    }

    private static Command command(String act, Town town, Actor actor, Loans.Loan loan, RecordId call, Loans loans) {
        RecordId as = town.party(actor);
        return switch (act) {
            case "margin.cure" -> new MarginActs.OfferCure(as, loan.agreement(), call, Loans.prepay(2_000_000));
            case "margin.accept" -> new MarginActs.Accept(as, loan.agreement(), call);
            case "margin.refuse" -> new MarginActs.Refuse(as, loan.agreement(), call, "no");
            case "margin.lapse" -> new MarginActs.Lapse(as, loan.agreement(), call);
            default -> loans.withdraw(actor, loan, call, loan.proof());
        };
    }

    /** The call as if it had come to that state, on a day on which it is just that. */
    private static void put(Town town, Loans loans, RecordId call, State state) {
        MarginCall made = loans.margin(call);
        boolean offered = state == State.OFFERED || state == State.CURED;
        Cure cure = offered ? new Cure(Cure.Means.PREPAYMENT, null, 2_000_000, null, null, made.day()) : null;
        BusinessDay day = switch (state) {
            case STOPPED -> made.until().plusDays(1);
            case ENFORCEABLE -> made.enforceable();
            case OPEN, OFFERED, CURED, WITHDRAWN -> made.until();
        };
        town.scene.set(call, (cure == null ? made : made.offered(cure)).with(state));
        town.scene.setDay(day);
    }

    static Stream<Arguments> days() {
        return Stream.of(State.values())
                .flatMap(state -> Stream.of("until", "after", "enforceable").map(day -> Arguments.of(state, day)));
    }

    @ParameterizedTest
    @MethodSource("days")
    void a_lapse_writes_down_what_the_day_has_changed_and_nothing_else(State state, String when) {
        Town town = new Town();
        Loans loans = new Loans(town);
        Loans.Loan loan = loans.fallen();
        RecordId call = loans.called(loan);
        MarginCall made = loans.margin(call);
        put(town, loans, call, state);
        town.scene.setDay(
                switch (when) {
                    case "until" -> made.until();
                    case "after" -> made.until().plusDays(1);
                    default -> made.enforceable();
                });
        State then = became(state, when);
        for (Actor side : List.of(town.owner, town.bankA)) {
            Ruling ruling = town.scene.judge(side, loans.lapse(side, loan, call));
            assertThat(ruling instanceof Ruling.Granted).isEqualTo(then != null);
        }
        if (then != null) {
            town.scene.grant(town.owner, loans.lapse(town.owner, loan, call));
            assertThat(loans.margin(call).state()).isEqualTo(Objects.requireNonNull(then));
        }
    }

    private static @Nullable State became(State state, String when) {
        if (state == State.OPEN && when.equals("after")) {
            return State.STOPPED;
        }
        boolean runs = state == State.OPEN || state == State.STOPPED;
        // A stopped call on its last day of cure cannot be: stopping is what the day after does
        return runs && when.equals("enforceable") ? State.ENFORCEABLE : null;
    }
}
