package io.aval.client.fabric;

import io.aval.client.Outcome;
import io.aval.client.fabric.gateway.TimeLimit;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The submissions in flight: a bounded number, each on a virtual thread, each with an outcome in the end whatever
 * happens. Safe for use by several threads.
 */
final class Submissions implements AutoCloseable {

    private final Semaphore window;
    private final Set<InFlight> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Submissions(int window) {
        this.window = new Semaphore(window);
    }

    /** What is done for a submission. */
    interface Work {
        /** Runs to the outcome; tells {@link InFlight#send} before anything is sent to be ordered. */
        Outcome run(InFlight submission);
    }

    /** One submission. */
    static final class InFlight {
        private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        private @Nullable String sent;

        /**
         * Tells that from here on it may be ordered.
         *
         * @throws RefusedException if the limit has passed, or the ledger was closed meanwhile; then nothing may be sent
         */
        synchronized void send(String txId, TimeLimit limit) {
            Code.LEDGER_UNAVAILABLE.unless(limit.isOpen(), "why", "the deadline has passed");
            Code.LEDGER_UNAVAILABLE.unless(!outcome.isDone(), "why", "this way in is closed");
            sent = txId;
        }

        /** Ends it without a result of its own: unknown if it may have been ordered, else refused. */
        private void abandon(String why) {
            abandon(Code.LEDGER_UNAVAILABLE.refusal("why", why));
        }

        private synchronized void abandon(Refusal refusal) {
            outcome.complete(sent == null ? new Outcome.Refused(refusal) : new Outcome.Unknown(sent));
        }
    }

    /** Starts the work as soon as the window has room; waits for that on the calling thread, at most to the limit. */
    CompletableFuture<Outcome> start(TimeLimit limit, Work work) {
        InFlight submission = new InFlight();
        try {
            if (!window.tryAcquire(Math.max(0, limit.nanos()), TimeUnit.NANOSECONDS)) {
                submission.abandon("too many submissions are in flight");
                return submission.outcome;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            submission.abandon("the caller was interrupted");
            return submission.outcome;
        }
        open.add(submission);
        Thread.ofVirtual().name("submission").start(() -> run(submission, work));
        if (closed) {
            submission.abandon("this way in is closed");
        }
        return submission.outcome;
    }

    private void run(InFlight submission, Work work) {
        String why = "a fault of this software";
        try {
            submission.outcome.complete(work.run(submission));
        } catch (RefusedException e) {
            submission.abandon(e.refusal());
        } catch (RuntimeException e) {
            why = e.toString();
        } finally {
            submission.abandon(why);
            open.remove(submission);
            window.release();
        }
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(submission -> submission.abandon("this way in is closed"));
    }
}
