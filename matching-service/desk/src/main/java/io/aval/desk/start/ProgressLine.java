package io.aval.desk.start;

import java.io.PrintStream;

/**
 * How far a long step has come: a bar that redraws itself on a terminal, a line at every tenth elsewhere. Thread-safe.
 */
public final class ProgressLine {

    private static final int CELLS = 36;
    private static final int LINES = 10;
    private static final int DRAWINGS = 1_000;

    private final String what;
    private final PrintStream out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long drawn = -1;

    public ProgressLine(String what, PrintStream out, boolean terminal) {
        this.what = what;
        this.out = out;
        this.terminal = terminal;
    }

    /** So many are done. Going back is not shown: many threads report. */
    public synchronized void at(long done, long total) {
        long step = (terminal ? DRAWINGS : LINES) * done / Math.max(1, total);
        if (step <= drawn) {
            return;
        }
        drawn = step;
        String counts = String.format("%,d / %,d, %.1f s", done, total, (System.nanoTime() - start) / 1e9);
        if (terminal) {
            int full = Math.toIntExact(CELLS * done / Math.max(1, total));
            out.print("\r" + what + " [" + "#".repeat(full) + ".".repeat(CELLS - full) + "] " + counts + "  ");
            if (done >= total) {
                out.println();
            }
        } else {
            out.println(what + " " + counts);
        }
        out.flush();
    }
}
