package io.aval.workbench.solve;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What is to be solved and how.
 *
 * @param mode one of the format's modes, empty where it has none
 * @param seconds the most that solving may take
 * @param nanos what the clock says, in nanoseconds
 */
record Task(Path file, String mode, Backend backend, int seconds, LongSupplier nanos) {
    private static final long SECOND = 1_000_000_000;

    /** Says, from now on, whether the time is over. */
    BooleanSupplier isOver() {
        long end = nanos.getAsLong() + seconds * SECOND;
        return () -> nanos.getAsLong() - end > 0;
    }

    /** Who solves. */
    enum Backend {
        OWN("own"),
        OR_TOOLS("or-tools");

        private final String label;

        Backend(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }
}
