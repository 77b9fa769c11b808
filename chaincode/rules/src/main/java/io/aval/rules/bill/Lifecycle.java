package io.aval.rules.bill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The published state table. It stands in the resource {@code lifecycle.table} as data; rules, tests, documentation and
 * what a desk offers as next steps all read it here.
 */
public final class Lifecycle {

    /** Who may propose, or who answers. */
    public enum Who {
        DRAWER,
        ACCEPTOR,
        PAYEE,
        HOLDER,
        /** The holder, or the registered pledgee. */
        PRESENTER,
        PLEDGEE,
        /** Who keeps the lock. */
        KEEPER,
        /** Who had notice of recourse. */
        PURSUED,
        /** A bank of the holder's organisation. */
        OWN_BANK,
        /** The day itself. */
        SYSTEM,
        /** Who forbade further transfer. */
        SETTER,
        /** Who has the right to have the bill back. */
        SELLER,
        /** Any party that the proposer names. */
        NAMED,
        /** An institution that the proposer names. */
        INSTITUTION,
        /** A branch of the central bank that the proposer names. */
        CENTRAL_BANK,
        /** The proposer itself, at another organisation. */
        SELF;

        /** Whether the command must say who. */
        public boolean named() {
            return this == NAMED || this == INSTITUTION || this == CENTRAL_BANK || this == SELF;
        }
    }

    /** On which side of the due day. */
    public enum When {
        BEFORE,
        FROM,
        ANY
    }

    /** How an open request ends by itself. */
    public enum Lapse {
        /** At maturity (到期清退). */
        DUE,
        /** At the end of the day on which it was proposed (日终清退). */
        DAY,
        /** At the end of that day, as a refusal. */
        REFUSED
    }

    /** A point of the two axes. */
    public record State(Status status, Circulation circulation) implements Comparable<State> {
        @Override
        public int compareTo(State other) {
            int byStatus = status.compareTo(other.status);
            return byStatus != 0 ? byStatus : circulation.compareTo(other.circulation);
        }

        @Override
        public String toString() {
            return status + "/" + circulation;
        }
    }

    /**
     * A row.
     *
     * @param number in the rulebook's table
     * @param code in the market's table
     * @param responder who answers; absent if nobody has a part in it
     * @param now whether it is done at once, without an answer
     * @param pending the circulation while the request is open; absent if unchanged
     * @param yes the status after a yes; absent if unchanged
     * @param circulates the circulation after a yes; absent if unchanged
     * @param marked the circulation after a yes where further transfer is forbidden; absent if it cannot be
     * @param lapse how it ends by itself; absent if it is done at once
     * @param terms which particulars it needs; {@code -} for none
     * @param unconfirmed what the market's public documents do not say, and was chosen here; empty if nothing
     */
    public record Row(
            Operation operation,
            int number,
            String code,
            Who proposer,
            @Nullable Who responder,
            SortedSet<State> from,
            When due,
            boolean now,
            @Nullable Circulation pending,
            @Nullable Status yes,
            @Nullable Circulation circulates,
            @Nullable Circulation marked,
            Effect effect,
            boolean withdraw,
            boolean part,
            @Nullable Lapse lapse,
            String terms,
            String unconfirmed) {

        /** The state after a yes, for a bill that rests at {@code from}. */
        public State after(State from) {
            return new State(yes == null ? from.status() : yes, circulates == null ? from.circulation() : circulates);
        }
    }

    /** The rows, in the table's order. */
    public static final List<Row> ROWS = read();

    private Lifecycle() {}

    /** The rows of an operation. */
    public static List<Row> rows(Operation operation) {
        return ROWS.stream().filter(row -> row.operation() == operation).toList();
    }

    /** The row by which somebody may propose an operation at that point, if there is one. */
    public static Optional<Row> row(Operation operation, State from) {
        return rows(operation).stream()
                .filter(row -> row.proposer() != Who.SYSTEM && row.from().contains(from))
                .findFirst();
    }

    /** The row of a request that is open on a bill which would rest at that point without it. */
    static Row open(Operation operation, State resting) {
        return row(operation, resting)
                .or(() -> rows(operation).stream()
                        .filter(row -> row.proposer() != Who.SYSTEM)
                        .findFirst())
                .orElseThrow(() -> new IllegalStateException("every operation has a row: " + operation));
    }

    private static List<Row> read() {
        try (InputStream in = Lifecycle.class.getResourceAsStream("lifecycle.table")) {
            byte[] bytes = Objects.requireNonNull(in, "lifecycle.table").readAllBytes();
            return new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> TableRow.parse(Arrays.stream(line.split("\\|", -1))
                            .map(String::strip)
                            .toList()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the table lies beside this class", e);
        }
    }
}
