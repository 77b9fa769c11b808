package io.aval.cli;

import java.io.PrintWriter;

/** A bar on one line of a terminal; silent where there is none. Thread-safe. */
final class ProgressBar implements AutoCloseable {

    private static final int CELLS = 40;
    private static final int WHOLE = 1_000;

    private final String what;
    private final PrintWriter err;
    private final boolean shown;
    private int last = -1;

    ProgressBar(String what, PrintWriter err, boolean shown) {
        this.what = what;
        this.err = err;
        this.shown = shown;
    }

    /** So far; an empty phase keeps the name with which the bar began. */
    synchronized void at(int thousandths, String phase) {
        int now = Math.clamp(thousandths, 0, WHOLE);
        if (!shown || now == last) {
            return;
        }
        last = now;
        int full = CELLS * now / WHOLE;
        String name = phase.isEmpty() ? what : phase;
        err.print("\r" + String.format("%-12s", name) + " [" + "#".repeat(full) + ".".repeat(CELLS - full) + "] "
                + now / 10 + " % ");
        err.flush();
    }

    /** So many rows so far, where nobody knows how many there will be. */
    synchronized void rows(long count) {
        if (shown) {
            last = 0;
            err.print("\r" + String.format("%-12s", what) + " " + count + " rows ");
            err.flush();
        }
    }

    @Override
    public synchronized void close() {
        if (shown && last >= 0) {
            err.println();
            err.flush();
        }
    }
}
