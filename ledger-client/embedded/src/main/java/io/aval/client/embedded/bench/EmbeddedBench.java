package io.aval.client.embedded.bench;

import io.aval.client.load.BillLoad;
import io.aval.client.load.Gauge;
import io.aval.client.load.Measured;
import io.aval.client.load.Pace;
import io.aval.client.load.Pump;
import io.aval.client.load.Row;
import io.aval.client.load.Street;
import io.aval.client.load.Window;
import io.aval.rules.record.RecordId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
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
    private static final String ROWS = "--rows";
    private static final double MICRO = 1e3;
    private static final Pace PACE = new Pace(2, 2_048, 1, Pace.UNLIMITED);
    private static final int WARM_UP = 12_000;
    private static final int SINGLE = 40_000;
    private static final int SIGNED = 20_000;
    private static final int BULK = 60_000;
    private static final int PER_ENVELOPE = 100;

    private final PrintStream out;
    private final boolean rows;
    private final Pump pump = new Pump(PACE, cpu());

    private EmbeddedBench(PrintStream out, boolean rows) {
        this.out = out;
        this.rows = rows;
    }

    /**
     * Runs the benchmark in a temporary folder, or below the folder that is named. With {@code --rows} it prints nothing
     * but the rows that another program reads.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> rest = new ArrayList<>(List.of(arguments));
        boolean rows = rest.remove(ROWS);
        Path base = rest.isEmpty() ? Path.of(System.getProperty("java.io.tmpdir")) : Path.of(rest.getFirst());
        Path folder = Files.createTempDirectory(Files.createDirectories(base), "aval-bench-");
        try {
            new EmbeddedBench(System.out, rows).run(folder);
        } finally {
            delete(folder);
        }
    }

    private void run(Path folder) throws IOException, InterruptedException {
        if (!rows) {
            out.println("Embedded ledger, every act durable (one sync for each group of transactions)");
            out.println(Machine.line());
            out.printf(
                    "%-34s %9s %9s %9s %8s %8s %9s %7s %9s%n",
                    "", "acts/s", "transf/s", "tx/block", "p50 ms", "p99 ms", "CPU us", "cores", "bare/ours");
        }
        measure(folder, "in process, 1 act", false, SINGLE, 1);
        measure(folder, "in process, 100 acts", false, BULK, PER_ENVELOPE);
        measure(folder, "signed and checked, 1 act", true, SIGNED, 1);
        measure(folder, "signed and checked, 100 acts", true, BULK, PER_ENVELOPE);
        if (!rows) {
            new SplitBench(out, cpu()).run(folder);
            out.println();
            out.println(
                    "acts/s: proposals and answers together; a transfer is one of each. CPU us: processor time of the");
            out.println(
                    "whole process for one act, client included. cores: processors kept busy. bare/ours: how many times");
            out.println("faster a bare RocksDB writes as many bytes in as many synced batches.");
        }
    }

    private void measure(Path folder, String name, boolean signed, int acts, int perEnvelope)
            throws IOException, InterruptedException {
        Path place = Files.createTempDirectory(folder, "run-");
        try (EmbeddedSite site = new EmbeddedSite(place.resolve("ledger"), signed)) {
            BillLoad load = new BillLoad(new Street(site, 0), pump);
            List<RecordId> warm = load.ready(WARM_UP);
            load.propose(pump, warm, perEnvelope);
            load.answer(pump, warm, perEnvelope).complete();
            List<RecordId> bills = load.ready(acts / 2);
            long from = site.height();
            long written = Machine.bytesWritten();
            Measured proposed =
                    load.propose(pump, bills, perEnvelope).measured().complete();
            Measured answered = load.answer(pump, bills, perEnvelope).complete();
            Window window = proposed.whole().plus(answered.whole());
            if (rows) {
                out.println(Row.of(name, window).line());
                return;
            }
            long blocks = site.height() - from;
            long bytes = Machine.bytesWritten() - written;
            print(name, window, blocks, BareStore.nanos(place.resolve("bare"), acts, bytes, blocks));
        }
    }

    private void print(String name, Window window, long blocks, long bareNanos) {
        double rate = window.actsPerSecond();
        out.printf(
                "%-34s %9.0f %9.0f %9.1f %8.1f %8.1f %9.0f %7.2f %9.1f%n",
                name,
                rate,
                rate / 2,
                (double) window.latencies().size() / blocks,
                window.latencyMillis(0.5),
                window.latencyMillis(0.99),
                window.allCpuNanos() / MICRO / window.acts(),
                (double) window.allCpuNanos() / window.nanos(),
                (double) window.nanos() / bareNanos);
    }

    private static Gauge cpu() {
        return () -> {
            TreeMap<String, Long> process = new TreeMap<>();
            process.put("process", Machine.cpuNanos());
            return process;
        };
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
