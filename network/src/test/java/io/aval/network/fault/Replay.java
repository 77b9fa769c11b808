package io.aval.network.fault;

import io.aval.client.fabric.Connection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** A follower in this process that is never disturbed: what its journal holds is what there is to know. */
final class Replay implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path file;
    private final Journal journal;
    private final Follower follower;
    private int taken;

    /** From the ledger's first block on. */
    Replay(Office office, Connection connection, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.deleteIfExists(file);
        this.file = file;
        this.journal = Journal.open(file);
        this.follower =
                new Follower(office.ledger, office.reader, Follower.vaults(office.organisation, connection), journal);
    }

    /**
     * Goes on up to and including a transaction.
     *
     * @throws IllegalStateException if it does not come in time
     */
    void until(String txId) throws InterruptedException {
        AtomicReference<String> reached = new AtomicReference<>(journal.end().txId());
        AtomicLong since = new AtomicLong(System.nanoTime());
        follower.follow(() -> {
            String now = journal.end().txId();
            if (!reached.getAndSet(now).equals(now)) {
                since.set(System.nanoTime());
            } else if (System.nanoTime() - since.get() > PATIENCE.toNanos()) {
                throw new IllegalStateException("no event came for " + PATIENCE + ", none of " + txId + " at all");
            }
            return now.equals(txId);
        });
    }

    /** The lines since this was asked last. */
    List<Journal.Line> fresh() throws IOException {
        List<Journal.Line> all = Journal.read(file);
        List<Journal.Line> fresh = all.subList(taken, all.size());
        taken = all.size();
        return fresh;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
