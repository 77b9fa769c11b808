package io.aval.rules.sharing;

import java.util.List;
import java.util.Optional;

/** The life of a contract as one table; what it does not name is refused. */
public final class Course {

    /** Where a contract stands. */
    public enum Stage {
        /** Not everybody has signed. */
        PROPOSED,
        /** In force, nothing to be paid. */
        IN_FORCE,
        /** A claim is being settled. */
        CLAIMED,
        /** Something was recovered: no claim follows any more. */
        RECOVERING
    }

    /** What is done to a contract. */
    public enum Step {
        AGREE,
        CLAIM,
        WITHDRAW,
        SETTLE,
        RECOVER
    }

    /**
     * A cell of the table.
     *
     * @param to where it leads
     * @param once what must have happened for that; until then the stage stays; empty if it leads there at once
     */
    public record Row(Stage from, Step step, Stage to, String once) {}

    /** The table. */
    public static final List<Row> ROWS = List.of(
            new Row(Stage.PROPOSED, Step.AGREE, Stage.IN_FORCE, "every member has signed"),
            new Row(Stage.IN_FORCE, Step.CLAIM, Stage.CLAIMED, "somebody else than the bank owes a part"),
            new Row(Stage.CLAIMED, Step.SETTLE, Stage.IN_FORCE, "every member has paid its part"),
            new Row(Stage.CLAIMED, Step.WITHDRAW, Stage.IN_FORCE, ""),
            new Row(Stage.IN_FORCE, Step.RECOVER, Stage.RECOVERING, ""),
            new Row(Stage.RECOVERING, Step.RECOVER, Stage.RECOVERING, ""));

    private Course() {}

    /** The cell, if there is one. */
    public static Optional<Row> row(Stage from, Step step) {
        return ROWS.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .findFirst();
    }
}
