package io.aval.client.embedded.ordering;

import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.store.LedgerFault;
import io.aval.client.embedded.transaction.Deposit;
import io.aval.client.embedded.transaction.Transaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Takes transactions, puts them into blocks and has those committed one by one on a thread of its own. After a failed
 * write it takes no more. Safe for use by several threads.
 */
public final class Orderer implements AutoCloseable {
    private final BlockCommitter committer;
    private final CommitQueue queue;
    private final Thread thread;
    /** Reports outcomes, so that whoever waits for one cannot hold up the next block. */
    private final ExecutorService reporter;

    private volatile @Nullable LedgerFault fault;

    /** An orderer, not yet started. */
    public Orderer(BlockCommitter committer, BatchSettings settings) {
        this.committer = committer;
        this.queue = new CommitQueue(settings);
        this.thread = Thread.ofPlatform().daemon().name("ledger-committer").unstarted(this::run);
        this.reporter = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("ledger-reporter").factory());
    }

    /** Begins to take transactions. */
    public void start() {
        thread.start();
    }

    /**
     * Orders a transaction.
     *
     * @param patience how long to wait for a place in the queue if there is none
     * @return its outcome, on disk. It fails with a {@link LedgerFault}: OVERLOADED, STOPPED or CLOSED if it was not
     *     ordered; any other if the ledger stopped over it, and then only the ledger, opened again, can tell
     */
    public CompletableFuture<Commit> submit(Transaction transaction, List<Deposit> deposits, Duration patience) {
        LedgerFault stopped = fault;
        if (stopped != null) {
            return CompletableFuture.failedFuture(stopped(stopped));
        }
        PendingTransaction pending = PendingTransaction.of(transaction, deposits);
        try {
            return switch (queue.offer(pending, patience)) {
                case ADMITTED -> pending.outcome();
                case FULL ->
                    CompletableFuture.failedFuture(new LedgerFault(
                            LedgerFault.Kind.OVERLOADED,
                            "Too many transactions are under way; this one was not ordered. Submit it again later."));
                case CLOSED -> CompletableFuture.failedFuture(closedOrStopped());
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CompletableFuture.failedFuture(new LedgerFault(
                    LedgerFault.Kind.OVERLOADED,
                    "The wait for a place in the queue was interrupted; nothing was" + " ordered.",
                    e));
        }
    }

    /** What stopped the ledger, null while it runs. */
    public @Nullable LedgerFault fault() {
        return fault;
    }

    private void run() {
        try {
            for (List<PendingTransaction> batch = queue.take(); !batch.isEmpty(); batch = queue.take()) {
                commit(batch);
            }
        } catch (InterruptedException e) {
            queue.close();
        }
    }

    private void commit(List<PendingTransaction> batch) {
        LedgerFault stopped = fault;
        if (stopped != null) {
            fail(batch, stopped(stopped));
            return;
        }
        try {
            List<Commit> commits = committer.commit(batch);
            reporter.execute(() -> report(batch, commits));
        } catch (LedgerFault e) {
            stop(batch, e);
        } catch (RuntimeException e) {
            stop(
                    batch,
                    new LedgerFault(
                            LedgerFault.Kind.INTERNAL,
                            "The ledger met an error of its own and stopped (" + e
                                    + "). Nothing is half applied: start again," + " and report the error.",
                            e));
        }
    }

    private void report(List<PendingTransaction> batch, List<Commit> commits) {
        queue.release(batch);
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).outcome().complete(commits.get(i));
        }
    }

    private void stop(List<PendingTransaction> batch, LedgerFault cause) {
        fault = cause;
        queue.close();
        fail(batch, cause);
    }

    private void fail(List<PendingTransaction> batch, LedgerFault cause) {
        reporter.execute(() -> {
            queue.release(batch);
            batch.forEach(pending -> pending.outcome().completeExceptionally(cause));
        });
    }

    private LedgerFault closedOrStopped() {
        LedgerFault stopped = fault;
        return stopped != null
                ? stopped(stopped)
                : new LedgerFault(
                        LedgerFault.Kind.CLOSED,
                        "The ledger is closed; this transaction was not ordered. Open it again.");
    }

    private static LedgerFault stopped(LedgerFault cause) {
        return new LedgerFault(
                LedgerFault.Kind.STOPPED,
                "The ledger stopped earlier and takes no transactions; this one was not ordered. " + cause.getMessage(),
                cause);
    }

    /** Takes nothing more, and waits until what was taken is committed; outcomes may be reported a moment later. */
    @Override
    public void close() {
        queue.close();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // The committer uses native memory that is freed next: it must have ended, whoever is in a hurry.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        reporter.shutdown();
    }
}
