package io.aval.rules.bill;

import static io.aval.rules.bill.Circulation.TF0101;
import static io.aval.rules.bill.Circulation.TF0301;
import static io.aval.rules.bill.Circulation.TF0302;
import static io.aval.rules.bill.Circulation.TF0303;
import static io.aval.rules.bill.Status.CS01;
import static io.aval.rules.bill.Status.CS02;
import static io.aval.rules.bill.Status.CS03;

import java.util.List;

/**
 * The published state table (rulebook: 新一代票据业务系统, operations 2, 5 and 7): from which state who may propose
 * what, what the bill is meanwhile, and what it becomes on a yes. On a no or a withdrawal it becomes again what it was.
 */
public final class Lifecycle {

    /** One of the bill's parties, or whom the proposer names. */
    public enum Who {
        DRAWER,
        ACCEPTOR,
        PAYEE,
        HOLDER,
        NAMED
    }

    /** A point of the two axes. */
    public record State(Status status, Circulation circulation) {}

    /**
     * A row.
     *
     * @param from the state in which it may be proposed
     * @param pending the circulation while the request is open
     * @param yes the state after a yes
     * @param restricted the circulation after a yes where a mark forbids further transfer
     * @param titleMoves whether the responder becomes the holder
     * @param code the operation's code in the market's table
     */
    public record Row(
            Operation operation,
            String code,
            Who proposer,
            Who responder,
            State from,
            Circulation pending,
            State yes,
            Circulation restricted,
            boolean titleMoves) {}

    /** The rows. All of them may be withdrawn until answered; none may be proposed from the due day on. */
    public static final List<Row> ROWS = List.of(
            new Row(
                    Operation.ACCEPT,
                    "BC02",
                    Who.DRAWER,
                    Who.ACCEPTOR,
                    new State(CS01, TF0101),
                    TF0101,
                    new State(CS02, TF0101),
                    TF0101,
                    false),
            new Row(
                    Operation.RECEIVE,
                    "BC03",
                    Who.DRAWER,
                    Who.PAYEE,
                    new State(CS02, TF0101),
                    TF0101,
                    new State(CS03, TF0301),
                    TF0303,
                    true),
            new Row(
                    Operation.ENDORSE,
                    "BC07",
                    Who.HOLDER,
                    Who.NAMED,
                    new State(CS03, TF0301),
                    TF0302,
                    new State(CS03, TF0301),
                    TF0303,
                    true));

    private Lifecycle() {}

    /** The row of an operation. */
    public static Row row(Operation operation) {
        return ROWS.stream()
                .filter(row -> row.operation() == operation)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("every operation has a row: " + operation));
    }
}
