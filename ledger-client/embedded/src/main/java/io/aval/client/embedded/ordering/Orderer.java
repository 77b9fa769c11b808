package io.aval.client.embedded.ordering;

import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.ordering.BlockValidator.Validated;
import io.aval.client.embedded.store.ChannelStore;
import io.aval.client.embedded.store.LedgerFault;
import io.aval.client.embedded.store.StateSnapshot;
import io.aval.client.embedded.store.Vaults;
import io.aval.client.embedded.transaction.Block;
import io.aval.client.embedded.transaction.BlockCodec;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.Creator;
import io.aval.client.embedded.transaction.Deposit;
import io.aval.client.embedded.transaction.Transaction;
import io.aval.client.embedded.transaction.TransactionCodec;
import io.aval.client.embedded.transaction.ValidationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes transactions, puts them into blocks and commits those one by one on a thread of its own: judge, write the
 * vaults, write the channel, report. After a failed write it takes no more. Safe for use by several threads.
 */
public final class Orderer implements AutoCloseable {
    private static final int CLOSING_SECONDS = 30;

    private final ChannelStore channel;
    private final Vaults vaults;
    private final BlockValidator validator;
    private final CommitQueue queue;
    private final LongConsumer heightListener;
    private final Thread committer;
    /** Reports outcomes, so that whoever waits for one cannot hold up the next block. */
    private final ExecutorService reporter;

    private volatile @Nullable LedgerFault fault;

    /**
     * An orderer, not yet started.
     *
     * @param heightListener told each new height once the block is on disk and visible; must return at once
     */
    public Orderer(
            ChannelStore channel,
            Vaults vaults,
            BlockValidator validator,
            BatchSettings settings,
            LongConsumer heightListener) {
        this.channel = channel;
        this.vaults = vaults;
        this.validator = validator;
        this.queue = new CommitQueue(settings);
        this.heightListener = heightListener;
        this.committer = Thread.ofPlatform().daemon().name("ledger-committer").unstarted(this::run);
        this.reporter = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("ledger-reporter").factory());
    }

    /** Begins to take transactions. */
    public void start() {
        committer.start();
    }

    /**
     * Orders a transaction; waits for a place in the queue if there is none.
     *
     * @return its outcome, on disk. It fails with a {@link LedgerFault}: OVERLOADED or CLOSED if it was not ordered;
     *     any other if the ledger stopped, in which case only the ledger, opened again, can tell
     */
    public CompletableFuture<Commit> submit(Transaction transaction, List<Deposit> deposits) {
        LedgerFault stopped = fault;
        if (stopped != null) {
            return CompletableFuture.failedFuture(stopped(stopped));
        }
        PendingTransaction pending = new PendingTransaction(
                transaction, TransactionCodec.encode(transaction), List.copyOf(deposits), new CompletableFuture<>());
        try {
            return switch (queue.offer(pending)) {
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
                    LedgerFault.Kind.OVERLOADED, "The wait for a place in the queue was interrupted; nothing was"
                            + " ordered.", e));
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
            List<Commit> commits = commitBlock(batch);
            reporter.execute(() -> report(batch, commits));
        } catch (LedgerFault e) {
            stop(batch, e);
        } catch (RuntimeException e) {
            stop(batch, new LedgerFault(
                    LedgerFault.Kind.STOPPED,
                    "The ledger met an error of its own and stopped (" + e + "). Nothing is half applied: start again,"
                            + " and report the error.",
                    e));
        }
    }

    private List<Commit> commitBlock(List<PendingTransaction> batch) {
        List<Transaction> transactions = new ArrayList<>(batch.size());
        List<Creator> creators = new ArrayList<>(batch.size());
        List<Bytes> bodies = new ArrayList<>(batch.size());
        for (PendingTransaction pending : batch) {
            transactions.add(pending.transaction());
            creators.add(pending.transaction().creator());
            bodies.add(pending.body());
        }
        long number = channel.height();
        Validated validated;
        try (StateSnapshot state = channel.snapshot()) {
            validated = validator.validate(
                    number, transactions, state, txId -> channel.locate(txId).isPresent());
        }
        Bytes data = BlockCodec.transactionData(creators, bodies);
        Block.Header header = new Block.Header(number, channel.lastHash(), Bytes.sha256(data.array()));
        // Values first: a value that the channel does not know is never served, a known one must be there.
        storeDeposits(number, batch, validated.codes());
        channel.append(header, data, transactions, validated.codes(), validated.updates());
        heightListener.accept(number + 1);
        List<Commit> commits = new ArrayList<>(batch.size());
        for (int i = 0; i < batch.size(); i++) {
            commits.add(new Commit(
                    transactions.get(i).txId(), number, i, validated.codes().get(i)));
        }
        return commits;
    }

    private void storeDeposits(long number, List<PendingTransaction> batch, List<ValidationCode> codes) {
        Vaults.Group group = vaults.group(number);
        for (int i = 0; i < batch.size(); i++) {
            if (codes.get(i) == ValidationCode.VALID) {
                group.add(i, batch.get(i).deposits());
            }
        }
        group.store();
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
                        LedgerFault.Kind.CLOSED, "The ledger is closed; this transaction was not ordered. Open it again.");
    }

    private static LedgerFault stopped(LedgerFault cause) {
        return new LedgerFault(
                LedgerFault.Kind.STOPPED,
                "The ledger stopped earlier and takes no transactions; this one was not ordered. " + cause.getMessage(),
                cause);
    }

    /** Commits what was taken, reports it, and ends; waits for at most 30 s. */
    @Override
    public void close() {
        queue.close();
        try {
            if (committer.isAlive()) {
                committer.join(CLOSING_SECONDS * 1000L);
            }
            if (!queue.awaitEmpty(CLOSING_SECONDS)) {
                throw new IllegalStateException("transactions are still under way after " + CLOSING_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        reporter.shutdown();
    }
}
