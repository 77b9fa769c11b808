package io.aval.network.command;

import io.aval.network.Phase;
import io.aval.network.Progress;
import java.io.PrintWriter;
import java.util.Locale;

/** A line for each step: seconds since the beginning, the step's own, and what was done. */
final class ProgressLines implements Progress {

    private final PrintWriter err;
    private final long begun = System.nanoTime();

    ProgressLines(PrintWriter err) {
        this.err = err;
    }

    @Override
    public synchronized void done(Phase phase) {
        err.println(String.format(
                Locale.ROOT, "%6.1f s  %5.1f s  %s", seconds(), phase.duration().toMillis() / 1e3, phase.name()));
        err.flush();
    }

    /** Since the beginning. */
    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
