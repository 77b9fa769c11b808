package io.aval.desk.follower;

import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.Ledger;
import io.aval.client.LedgerEvent;
import io.aval.client.Signer;
import io.aval.desk.observation.Observations;
import io.aval.engine.index.Awaited;
import io.aval.engine.index.Batch;
import io.aval.engine.index.Position;
import io.aval.engine.index.RecordIndex;
import io.aval.engine.index.Step;
import io.aval.rules.ledger.Keys;
import io.aval.rules.refusal.RefusedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the ledger on a thread of its own. Thread-safe.
 *
 * <p>Many transactions go into one write batch while it catches up. If the ledger cannot be reached it tries again, each
 * time after a longer pause, at most {@value #LONGEST_PAUSE_MILLIS} ms; the same for deposits that have not arrived.
 */
public final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int SHORTEST_PAUSE_MILLIS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration JOIN = Duration.ofSeconds(20);

    private final Ledger ledger;
    private final Signer signer;
    private final RecordIndex index;
    private final Observations observations;
    private final PublicFacts facts;
    private final Deposits deposits;
    private final Milestones milestones = new Milestones();
    private final ReentrantLock applying = new ReentrantLock();
    private final Thread thread;
    private volatile boolean closed;
    private volatile @Nullable EventStream stream;
    private volatile @Nullable RuntimeException fault;

    /** A follower; it stands still until it is started. */
    public Follower(Ledger ledger, Signer signer, RecordIndex index, Observations observations, PublicFacts facts) {
        this.ledger = ledger;
        this.signer = signer;
        this.index = index;
        this.observations = observations;
        this.facts = facts;
        this.deposits = new Deposits(ledger, signer, facts);
        this.thread = Thread.ofPlatform()
                .name("follower-" + ledger.organisation())
                .daemon()
                .unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /**
     * Waits until a transaction is in the index.
     *
     * @return false if it is not in time
     */
    public boolean await(Checkpoint transaction, Duration patience) throws InterruptedException {
        return milestones.await(transaction, patience);
    }

    /** What has stopped the follower for good, if something has. */
    public Optional<RuntimeException> fault() {
        return Optional.ofNullable(fault);
    }

    /**
     * Builds a second index from the ledger alone, exactly as far as this one has come, and puts it in the place of the
     * first, which serves until then; the same for observations, from the import files.
     */
    public Rebuild.Result rebuild(Path scratch, IntConsumer thousandths) {
        applying.lock();
        try {
            return new Rebuild(ledger, signer, deposits, index, observations).run(scratch, thousandths);
        } finally {
            applying.unlock();
        }
    }

    private void run() {
        int pause = SHORTEST_PAUSE_MILLIS;
        while (!closed) {
            Position before = index.position();
            try {
                follow(before);
            } catch (RefusedException e) {
                LOG.warn(
                        "{} cannot follow the ledger: {}",
                        ledger.organisation(),
                        e.refusal().code());
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                fault = e;
                LOG.error("{} has stopped following the ledger", ledger.organisation(), e);
                return;
            }
            pause = index.position().equals(before) ? Math.min(2 * pause, LONGEST_PAUSE_MILLIS) : SHORTEST_PAUSE_MILLIS;
            rest(pause);
        }
    }

    private void follow(Position from) throws InterruptedException {
        facts.charter();
        facts.refreshDay();
        milestones.reached(List.of(new Checkpoint(from.block(), from.txId())));
        AwaitedDeposits awaited = new AwaitedDeposits(index.awaited());
        try (EventStream events = ledger.events(signer, new Checkpoint(from.block(), from.txId()))) {
            stream = events;
            while (!closed) {
                awaited.know(index.awaited());
                Duration patience = awaited.patience(PATIENCE);
                long begun = System.nanoTime();
                Intake intake = new Intake(deposits);
                collect(events, intake, patience);
                for (Awaited deposit : awaited.due()) {
                    intake.ask(deposit);
                }
                if (!intake.isEmpty()) {
                    take(intake.batch());
                } else if (System.nanoTime() - begun < patience.toNanos() / 2) {
                    // It did not wait as it was asked to: this stream is at its end
                    return;
                }
            }
        } finally {
            stream = null;
        }
    }

    private void collect(EventStream events, Intake intake, Duration patience) throws InterruptedException {
        Optional<LedgerEvent> event = events.next(patience);
        while (event.isPresent() && !closed) {
            intake.add(event.get());
            event = intake.full() ? Optional.empty() : events.next(Duration.ZERO);
        }
    }

    private void take(Batch batch) {
        applying.lock();
        try {
            observations.take(batch);
            index.apply(batch);
        } finally {
            applying.unlock();
        }
        boolean dayMoved = batch.steps().stream()
                .flatMap(step -> step.changes().stream())
                .anyMatch(change -> change.key().equals(Keys.DAY));
        if (dayMoved) {
            facts.refreshDay();
        }
        milestones.reached(batch.steps().stream()
                .map(Step::position)
                .map(position -> new Checkpoint(position.block(), position.txId()))
                .toList());
    }

    private void rest(int millis) {
        if (!closed) {
            LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
        }
    }

    /** Stops after the batch at hand. */
    @Override
    public void close() {
        closed = true;
        EventStream open = stream;
        if (open != null) {
            open.close();
        }
        LockSupport.unpark(thread);
        try {
            if (!thread.join(JOIN)) {
                LOG.warn("{} does not stop following", ledger.organisation());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
