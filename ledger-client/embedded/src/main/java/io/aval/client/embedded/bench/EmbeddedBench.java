package io.aval.client.embedded.bench;

import io.aval.rules.record.RecordId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code bench embedded}: how many endorsements of bills a second, each durable when it is counted.
 *
 * <p>One endorsement of a transfer is two acts by two parties at two banks: the holder proposes, the endorsee answers. Each
 * act is endorsed by its bank and the witness, judged, ordered, validated, deposited in two or three vaults and synced to
 * disk, with a group of transactions to a sync. Acts are counted, and the share of the whole in a bare store that writes
 * as many bytes in as many synced batches.
 */
public final class EmbeddedBench {
    private static final double SECOND = 1e9;
    private static final double MILLI = 1e6;
    private static final int WARM_UP = 12_000;
    private static final int SINGLE = 40_000;
    private static final int SIGNED = 20_000;
    private static final int BULK = 60_000;
    private static final int PER_ENVELOPE = 100;

    private final PrintStream out;

    private EmbeddedBench(PrintStream out) {
        this.out = out;
    }

    /** Runs the benchmark in a temporary folder, or below the folder that is named. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path base = arguments.length > 0 ? Path.of(arguments[0]) : Path.of(System.getProperty("java.io.tmpdir"));
        Path folder = Files.createTempDirectory(Files.createDirectories(base), "aval-bench-");
        try {
            new EmbeddedBench(System.out).run(folder);
        } finally {
            delete(folder);
        }
    }

    private void run(Path folder) throws IOException, InterruptedException {
        out.println("Embedded ledger, every act durable (one sync for each group of transactions)");
        out.println(Machine.line());
        out.printf(
                "%-34s %9s %9s %9s %8s %8s %9s %7s %9s%n",
                "", "acts/s", "transf/s", "tx/block", "p50 ms", "p99 ms", "CPU us", "cores", "bare/ours");
        measure(folder, "in process, 1 act", false, SINGLE, 1);
        measure(folder, "in process, 100 acts", false, BULK, PER_ENVELOPE);
        measure(folder, "signed and checked, 1 act", true, SIGNED, 1);
        measure(folder, "signed and checked, 100 acts", true, BULK, PER_ENVELOPE);
        out.println();
        out.println("acts/s: proposals and answers together; a transfer is one of each. CPU us: processor time of the");
        out.println(
                "whole process for one act, client included. cores: processors kept busy. bare/ours: how many times");
        out.println("faster a bare RocksDB writes as many bytes in as many synced batches.");
    }

    private void measure(Path folder, String name, boolean signed, int acts, int perEnvelope)
            throws IOException, InterruptedException {
        Path place = Files.createTempDirectory(folder, "run-");
        try (Street street = new Street(place.resolve("ledger"), signed)) {
            List<RecordId> warm = street.bills(WARM_UP);
            street.propose(warm, perEnvelope);
            street.answer(warm, perEnvelope);
            List<RecordId> bills = street.bills(acts / 2);
            long from = street.height();
            long written = Machine.bytesWritten();
            Load.Measured proposed = street.propose(bills, perEnvelope);
            Load.Measured answered = street.answer(bills, perEnvelope);
            long blocks = street.height() - from;
            long bytes = Machine.bytesWritten() - written;
            long bare = BareStore.nanos(place.resolve("bare"), acts, bytes, blocks);
            print(name, acts, proposed, answered, blocks, bare);
        }
    }

    private void print(
            String name, int acts, Load.Measured proposed, Load.Measured answered, long blocks, long bareNanos) {
        long nanos = proposed.nanos() + answered.nanos();
        long cpu = proposed.cpuNanos() + answered.cpuNanos();
        long[] latencies = Stream.of(proposed, answered)
                .flatMap(measured -> measured.latencies().stream())
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        double rate = acts * SECOND / nanos;
        out.printf(
                "%-34s %9.0f %9.0f %9.1f %8.1f %8.1f %9.0f %7.2f %9.1f%n",
                name,
                rate,
                rate / 2,
                (double) latencies.length / blocks,
                latencies[latencies.length / 2] / MILLI,
                latencies[(int) (latencies.length * 0.99)] / MILLI,
                cpu / 1e3 / acts,
                (double) cpu / nanos,
                (double) nanos / bareNanos);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
