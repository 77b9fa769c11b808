package io.aval.desk.follower;

import io.aval.client.Checkpoint;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells those who wait for a transaction that the index has it. Remembers the last {@value #REMEMBERED}. Thread-safe. */
final class Milestones {

    private static final int REMEMBERED = 20_000;

    private final Set<String> recent = Collections.newSetFromMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });
    private long block;

    synchronized void reached(List<Checkpoint> transactions) {
        for (Checkpoint transaction : transactions) {
            recent.add(transaction.txId());
            block = Math.max(block, transaction.block());
        }
        notifyAll();
    }

    synchronized boolean await(Checkpoint transaction, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!has(transaction)) {
            long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (millis <= 0) {
                return false;
            }
            wait(millis);
        }
        return true;
    }

    private boolean has(Checkpoint transaction) {
        return block > transaction.block() || recent.contains(transaction.txId());
    }
}
