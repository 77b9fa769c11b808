package io.aval.workbench.solve;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a task. */
sealed interface Outcome {

    /**
     * The file was read and its problem decided.
     *
     * @param objective of the allocation, or null where there is none
     * @param bound what no solution can be better than, or null where none is known
     * @param certified whether a check that knows nothing of the solver found the answer proved
     * @param reason why there is no allocation, or what else a reader must know; may be empty
     * @param allocation rows of numbers as the format's own numbering has them
     */
    record Solved(
            Status status,
            @Nullable BigInteger objective,
            @Nullable BigInteger bound,
            boolean certified,
            String reason,
            List<long[]> allocation)
            implements Outcome {}

    /** The file holds several problems, each decided by itself. */
    record Several(List<Solved> each) implements Outcome {
        /** Copies the list. */
        public Several {
            each = List.copyOf(each);
        }
    }

    /** The file breaks its format at a line, from 1. */
    record Malformed(int line, String reason) implements Outcome {}

    /** The file is sound, and what was chosen cannot take it; a sentence. */
    record Unfit(String sentence) implements Outcome {}

    /** How far the problem is decided, and the command's exit code. */
    enum Status {
        OPTIMAL("optimal", 0),
        FEASIBLE("feasible", 0),
        INFEASIBLE("infeasible", 4),
        UNBOUNDED("unbounded", 5),
        UNKNOWN("unknown", 6);

        private final String label;
        private final int exit;

        Status(String label, int exit) {
            this.label = label;
            this.exit = exit;
        }

        String label() {
            return label;
        }

        int exit() {
            return exit;
        }
    }
}
