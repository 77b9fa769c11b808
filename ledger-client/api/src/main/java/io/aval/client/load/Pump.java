package io.aval.client.load;

import io.aval.client.Outcome;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** Keeps a bounded number of envelopes in flight from a few threads, and measures each. */
public final class Pump {

    private static final long PAUSE_NANOS = 10_000_000;

    /** Nothing was ordered, and the next moment may be better: an endorser lags, or somebody does not answer. */
    private static final Set<Code> LAG =
            Set.of(Code.STALE_OPENING, Code.UNKNOWN_RECORD, Code.NOT_FOUNDED, Code.LEDGER_UNAVAILABLE);

    private final Pace pace;
    private final Gauge gauge;

    public Pump(Pace pace, Gauge gauge) {
        this.pace = pace;
        this.gauge = gauge;
    }

    /** Sends all in order, or as many as the pace's time allows. */
    public Measured run(List<Parcel> parcels) throws InterruptedException {
        Jobs jobs = new Jobs(parcels.size(), pace, gauge);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < pace.threads(); i++) {
            threads.add(Thread.ofPlatform().name("load-" + i).start(() -> work(jobs, parcels)));
        }
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            threads.forEach(Thread::interrupt);
            throw e;
        }
        return jobs.measured();
    }

    private void work(Jobs jobs, List<Parcel> parcels) {
        try {
            for (Jobs.Job job = jobs.next(); job != null; job = jobs.next()) {
                send(jobs, job, parcels.get(job.index()));
            }
        } catch (InterruptedException e) {
            // The one who waits for these threads was interrupted, and tells it
            Thread.currentThread().interrupt();
        }
    }

    private void send(Jobs jobs, Jobs.Job job, Parcel parcel) {
        LockSupport.parkNanos(PAUSE_NANOS * (job.attempt() - 1));
        CompletableFuture<Void> _ = parcel.sending().get().handle((outcome, failure) -> {
            if (failure != null) {
                outcome = new Outcome.Refused(Code.LEDGER_UNAVAILABLE.refusal("cause", failure.toString()));
            }
            settle(jobs, job, parcel, outcome);
            return null;
        });
    }

    private void settle(Jobs jobs, Jobs.Job job, Parcel parcel, Outcome outcome) {
        boolean conflict =
                outcome instanceof Outcome.Invalid invalid && invalid.code().retryable();
        boolean lag = outcome instanceof Outcome.Refused refused
                && LAG.contains(refused.refusal().code());
        if ((conflict || lag) && job.attempt() < pace.tries()) {
            jobs.again(new Jobs.Job(
                    job.index(),
                    job.startNanos(),
                    job.attempt() + 1,
                    job.conflicts() + (conflict ? 1 : 0),
                    job.lags() + (lag ? 1 : 0)));
        } else {
            jobs.ended(new Sample(
                    job.index(),
                    parcel.by(),
                    parcel.acts(),
                    job.startNanos(),
                    System.nanoTime(),
                    outcome,
                    job.conflicts(),
                    job.lags()));
        }
    }
}
