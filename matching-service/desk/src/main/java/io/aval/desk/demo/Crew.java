package io.aval.desk.demo;

import io.aval.client.Checkpoint;
import io.aval.client.Clerk;
import io.aval.client.Ledger;
import io.aval.client.Patience;
import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.rules.act.Command;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Does planned acts: many at once, at most {@value #WINDOW} in flight, each by its own signer. Ids of requests are made
 * from the plan, so an act that stands on the ledger already is answered with its first receipt. Thread-safe.
 */
final class Crew implements AutoCloseable {

    /** Most commands in one envelope. */
    static final int CHUNK = 100;

    private static final int WINDOW = 64;
    private static final Patience PATIENCE = new Patience(Duration.ofMinutes(2), 8, Duration.ofMillis(20));

    private final Map<Organisation, DemoKeys> keys;
    private final Map<Organisation, Ledger> ledgers;
    private final Map<Organisation, Clerk> clerks = new ConcurrentHashMap<>();
    private final DemoBook book = new DemoBook();
    private final Map<String, RecordId> parties = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore window = new Semaphore(WINDOW);
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicReference<Checkpoint> last = new AtomicReference<>(Checkpoint.START);
    private final Consumer<Integer> progress;
    private final BooleanSupplier stopped;

    Crew(
            Map<Organisation, DemoKeys> keys,
            Map<Organisation, Ledger> ledgers,
            Consumer<Integer> progress,
            BooleanSupplier stopped) {
        this.keys = keys;
        this.ledgers = ledgers;
        this.progress = progress;
        this.stopped = stopped;
        ledgers.forEach((organisation, ledger) -> clerks.put(
                organisation,
                new Clerk(
                        ledger,
                        officer(organisation),
                        book,
                        Demo.CHARTER,
                        PATIENCE,
                        keys(organisation).requestSecret())));
    }

    /** Work that ends with an act. */
    interface Job {
        void run();
    }

    /** Runs all jobs, many at once, and waits for them; after a failure, or once stopped, no further one begins. */
    void all(List<Job> jobs) {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (Job job : jobs) {
            if (stopped.getAsBoolean() || running.stream().anyMatch(CompletableFuture::isCompletedExceptionally)) {
                break;
            }
            running.add(CompletableFuture.runAsync(job::run, threads));
        }
        try {
            CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
        requireGoingOn();
    }

    /** The commands in chunks, each done by that seat as one envelope; the receipts in their order. */
    List<Receipt> acts(Seat seat, String request, List<? extends Command> commands) {
        List<Receipt> receipts = new ArrayList<>();
        for (int from = 0; from < commands.size(); from += CHUNK) {
            receipts.add(
                    act(seat, request + "-" + from, commands.subList(from, Math.min(from + CHUNK, commands.size()))));
        }
        return receipts;
    }

    /** One envelope. */
    Receipt act(Seat seat, String request, List<? extends Command> commands) {
        window.acquireUninterruptibly();
        try {
            requireGoingOn();
            Receipt receipt = Objects.requireNonNull(clerks.get(seat.organisation()))
                    .act(keys(seat.organisation()).signer(seat.who()), "demo-" + request, commands);
            book.learn(receipt);
            last.accumulateAndGet(new Checkpoint(receipt.block(), receipt.txId()), Crew::later);
            progress.accept(done.addAndGet(commands.size()));
            return receipt;
        } finally {
            window.release();
        }
    }

    /** A transaction in the last block that any act came to. */
    Checkpoint last() {
        return last.get();
    }

    /** The officer who reads the organisation's deposits. */
    private Signer officer(Organisation organisation) {
        return keys(organisation).signer(DemoPlan.officer(organisation).who());
    }

    private static Checkpoint later(Checkpoint one, Checkpoint other) {
        return other.block() > one.block() ? other : one;
    }

    /** Learns what a transaction of somebody else deposited in that organisation's vault. */
    void learn(Organisation organisation, String txId) {
        try {
            Ledger ledger = Objects.requireNonNull(ledgers.get(organisation));
            book.learn(ledger.read(officer(organisation), Vault.of(organisation), txId));
        } catch (RefusedException e) {
            if (e.refusal().code() != Code.NO_DEPOSIT) {
                throw e;
            }
        }
    }

    DemoKeys keys(Organisation organisation) {
        return Objects.requireNonNull(keys.get(organisation));
    }

    DemoBook book() {
        return book;
    }

    /** The record of that party. */
    RecordId party(Seat seat) {
        return Objects.requireNonNull(parties.get(seat.who()), seat.who());
    }

    void registered(String who, RecordId party) {
        parties.put(who, party);
    }

    @Override
    public void close() {
        threads.close();
    }

    private void requireGoingOn() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("loading was stopped");
        }
    }
}
