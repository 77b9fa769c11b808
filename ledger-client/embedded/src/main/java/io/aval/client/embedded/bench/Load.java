package io.aval.client.embedded.bench;

import io.aval.client.Ledger;
import io.aval.client.Outcome;
import io.aval.client.Signer;
import io.aval.client.Submission;
import io.aval.rules.act.Command;
import io.aval.rules.canonical.Digest;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends commands in envelopes from a few threads, with a bounded number in flight, and measures each. */
final class Load {
    private static final int THREADS = 2;
    private static final int IN_FLIGHT = 2_048;
    private static final Duration DEADLINE = Duration.ofSeconds(60);
    private static final AtomicInteger REQUESTS = new AtomicInteger();

    /**
     * What was measured.
     *
     * @param txIds the transactions, all committed
     * @param nanos how long all of it took
     * @param cpuNanos processor time of the whole process meanwhile
     * @param latencies from the start of endorsement to the durable outcome, ascending, nanoseconds
     */
    record Measured(List<String> txIds, long nanos, long cpuNanos, List<Long> latencies) {}

    private final Ledger ledger;
    private final Bank bank;
    private final SortedSet<Organisation> endorsers;

    Load(Ledger ledger, Bank bank, Organisation witness) {
        this.ledger = ledger;
        this.bank = bank;
        this.endorsers = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(ledger.organisation(), witness)));
    }

    Measured run(Signer signer, List<? extends Command> commands, int perEnvelope) throws InterruptedException {
        List<List<? extends Command>> envelopes = new ArrayList<>();
        for (int i = 0; i < commands.size(); i += perEnvelope) {
            envelopes.add(commands.subList(i, Math.min(commands.size(), i + perEnvelope)));
        }
        long[] latencies = new long[envelopes.size()];
        ConcurrentLinkedQueue<String> txIds = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Outcome> failures = new ConcurrentLinkedQueue<>();
        Semaphore window = new Semaphore(IN_FLIGHT);
        AtomicInteger next = new AtomicInteger();
        long cpu = Machine.cpuNanos();
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().name("load-" + i).start(() -> {
                for (int k = next.getAndIncrement(); k < latencies.length; k = next.getAndIncrement()) {
                    window.acquireUninterruptibly();
                    send(signer, envelopes.get(k), k, latencies, txIds, failures, window);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        window.acquire(IN_FLIGHT);
        long nanos = System.nanoTime() - start;
        long cpuNanos = Machine.cpuNanos() - cpu;
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    failures.size() + " of " + latencies.length + " failed: " + failures.peek());
        }
        List<Long> ascending = Arrays.stream(latencies).sorted().boxed().toList();
        return new Measured(List.copyOf(txIds), nanos, cpuNanos, ascending);
    }

    private void send(
            Signer signer,
            List<? extends Command> commands,
            int index,
            long[] latencies,
            ConcurrentLinkedQueue<String> txIds,
            ConcurrentLinkedQueue<Outcome> failures,
            Semaphore window) {
        long start = System.nanoTime();
        CompletableFuture<Void> _ = ledger.submit(new Submission(signer, envelope(commands), endorsers, DEADLINE))
                .thenAccept(outcome -> {
                    latencies[index] = System.nanoTime() - start;
                    if (outcome instanceof Outcome.Committed committed) {
                        txIds.add(committed.txId());
                    } else {
                        failures.add(outcome);
                    }
                    window.release();
                });
    }

    private Envelope envelope(List<? extends Command> commands) {
        String request = "bench-" + REQUESTS.incrementAndGet();
        Map<RecordId, Opening> openings = new LinkedHashMap<>();
        for (Command command : commands) {
            for (RecordId id : command.reads()) {
                openings.computeIfAbsent(id, wanted -> bank.current(wanted).orElseThrow());
            }
        }
        return new Envelope(
                1,
                request,
                Digest.of(request),
                commands.stream().map(Law::json).toList(),
                List.copyOf(openings.values()));
    }
}
