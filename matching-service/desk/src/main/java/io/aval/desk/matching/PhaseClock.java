package io.aval.desk.matching;

import io.aval.desk.metrics.DeskMetrics;
import io.aval.engine.report.DemandOutcome;
import java.time.Duration;

/** Tells on how far a run has come, and the desk's numbers how long each phase took. For one thread. */
final class PhaseClock implements MatchProgress {

    private final MatchProgress progress;
    private final DeskMetrics metrics;
    private final long begun = System.nanoTime();
    private long phaseBegun = begun;
    private String phase = "";

    PhaseClock(MatchProgress progress, DeskMetrics metrics) {
        this.progress = progress;
        this.metrics = metrics;
    }

    @Override
    public void at(String next, int thousandths) {
        if (!next.equals(phase)) {
            endPhase();
            phase = next;
        }
        progress.at(next, thousandths);
    }

    /** Time since the run began. */
    Duration whole() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    void ended(MatchOutcome outcome) {
        endPhase();
        metrics.run("done");
        metrics.level("demands", outcome.report().outcomes().size());
        metrics.level("matched", outcome.report().count(DemandOutcome.Status.MATCHED));
        metrics.level("offers", outcome.offers());
    }

    private void endPhase() {
        long now = System.nanoTime();
        if (!phase.isEmpty()) {
            metrics.phase(phase, Duration.ofNanos(now - phaseBegun));
        }
        phaseBegun = now;
    }
}
