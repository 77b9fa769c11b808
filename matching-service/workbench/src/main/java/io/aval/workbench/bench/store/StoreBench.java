package io.aval.workbench.bench.store;

import io.aval.engine.index.Folders;
import io.aval.engine.observation.EpochBuilder;
import io.aval.engine.observation.GeneratedObservations;
import io.aval.engine.observation.Observation;
import io.aval.engine.observation.ObservationIndex;
import io.aval.engine.observation.Settings;
import io.aval.engine.observation.SortedRuns;
import io.aval.engine.observation.Source;
import io.aval.engine.observation.View;
import io.aval.workbench.bench.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code bench store [--entries N] [--questions N] [--folder FOLDER]}: loads observations, sorted on one thread, into the index
 * and into PostgreSQL, compares answers, then prints rates, sizes and times of so many questions. Above ten million entries ours alone. Exit code 1 if the
 * two answer differently.
 */
public final class StoreBench {
    // The anchor's settings: as fast as it goes where a crash may cost the table
    private static final String[] SETTINGS = {
        "shared_buffers=1GB",
        "maintenance_work_mem=1GB",
        "max_wal_size=8GB",
        "max_parallel_maintenance_workers=0",
        "max_parallel_workers_per_gather=0",
        "autovacuum=off"
    };

    private static final long MOST_FOR_PEER = 10_000_000;
    private static final int FIELDS = 250;
    private static final int VERSIONS = 4;
    private static final String QUESTIONS = "20000";
    private static final double MILLION = 1e6;

    private final Path folder;
    private final GeneratedObservations sample;

    private final int questions;

    private StoreBench(Path folder, int questions, long entries) {
        this.folder = folder;
        this.questions = questions;
        this.sample = sample(entries);
    }

    static GeneratedObservations sample(long entries) {
        return new GeneratedObservations(42, Math.max(1, entries / (FIELDS * VERSIONS)), FIELDS, VERSIONS);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> given = Arrays.asList(arguments);
        long entries = Long.parseLong(option(given, "--entries", Long.toString(MOST_FOR_PEER)));
        int questions = Integer.parseInt(option(given, "--questions", QUESTIONS));
        Path parent = Path.of(option(given, "--folder", System.getProperty("java.io.tmpdir")));
        Path folder = Files.createTempDirectory(parent, "aval-bench-store");
        // The server's own user has to get through
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        try {
            new StoreBench(folder, questions, entries).run();
        } finally {
            Folders.delete(folder);
        }
    }

    private static String option(List<String> given, String name, String otherwise) {
        int at = given.indexOf(name);
        return at < 0 || at + 1 == given.size() ? otherwise : given.get(at + 1);
    }

    private void run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "%s, %d processors, Java %s; %,d entries, 1,000 an enterprise, 8 random and 8 structured bytes each%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                sample.rows());
        Timing.Spent made = Timing.spent(() -> drain(sample));
        System.out.printf(Locale.ROOT, "making the entries alone takes %.2f s%n", made.seconds());
        Path place = folder.resolve("index");
        Timing.Spent ours = loadOurs(place);
        double bytes = Timing.bytesBelow(place.resolve("epochs")) / (double) sample.rows();
        System.out.printf(Locale.ROOT, "ours        %.1f B/entry%n", bytes);
        if (sample.rows() > MOST_FOR_PEER) {
            System.out.println("PostgreSQL is left out above ten million entries");
        } else {
            compare(place, ours, bytes);
        }
        System.out.println("opened again in a process of its own, heap 128 MiB, cache 1 GiB:");
        reopen(place);
        if (sample.rows() <= MOST_FOR_PEER) {
            loadUnsorted();
        }
    }

    private static void drain(Source source) {
        long sum = 0;
        try (var row = source.open(0, Long.MAX_VALUE)) {
            while (row.next()) {
                sum += row.number() ^ row.height() ^ row.code();
            }
        }
        if (sum == 1) {
            System.out.println();
        }
    }

    private Timing.Spent loadOurs(Path place) throws Exception {
        Settings one = new Settings(256L << 20, 64L << 20, 1);
        try (ObservationIndex index = ObservationIndex.open(place, one);
                EpochBuilder builder = index.begin()) {
            Timing.Spent load = Timing.spent(() -> builder.load(sample));
            Timing.Spent seal = Timing.spent(builder::seal);
            Timing.Spent serve = Timing.spent(() -> index.serve(builder));
            report("ours        sorted load, one thread", load);
            System.out.printf(
                    Locale.ROOT,
                    "ours        read back, digests %.2f s (CPU %.2f s); switch %.3f s%n",
                    seal.seconds(),
                    seal.cpuSeconds(),
                    serve.seconds());
            return load;
        }
    }

    private void loadUnsorted() throws Exception {
        Path place = folder.resolve("unsorted");
        Settings one = new Settings(256L << 20, 64L << 20, 1);
        try (ObservationIndex index = ObservationIndex.open(place, one);
                SortedRuns runs = new SortedRuns(folder.resolve("runs"), SortedRuns.STANDARD_ROWS);
                EpochBuilder builder = index.begin()) {
            report("ours        unsorted: sorted in runs", Timing.spent(() -> runs.add(sample.shuffled())));
            report("ours        unsorted: merged and loaded", Timing.spent(() -> builder.load(runs)));
        }
    }

    private void report(String what, Timing.Spent spent) {
        System.out.printf(
                Locale.ROOT,
                "%s  %.2f s (CPU %.2f s): %.2f M entries/s, %.2f M per second of CPU%n",
                what,
                spent.seconds(),
                spent.cpuSeconds(),
                sample.rows() / spent.seconds() / MILLION,
                sample.rows() / spent.cpuSeconds() / MILLION);
    }

    private void compare(Path place, Timing.Spent ours, double bytes) throws Exception {
        Optional<PostgresServer> found = PostgresServer.start(SETTINGS);
        if (found.isEmpty()) {
            System.out.println(PostgresServer.MISSING);
            return;
        }
        try (PostgresServer server = found.get();
                PostgresTable table = new PostgresTable(server.connect())) {
            Path file = folder.resolve("copy");
            PostgresTable.write(sample, file);
            double cpu = table.cpuSeconds();
            Timing.Spent copy = Timing.spent(() -> table.copy(file));
            Files.delete(file);
            Timing.Spent key = Timing.spent(table::index);
            Timing.Spent theirs = new Timing.Spent(
                    copy.seconds() + key.seconds(), copy.cpuSeconds() + key.cpuSeconds() + table.cpuSeconds() - cpu);
            report("PostgreSQL  COPY, then primary key", theirs);
            double theirBytes = table.bytes() / (double) sample.rows();
            System.out.printf(Locale.ROOT, "PostgreSQL  %.1f B/entry%n", theirBytes);
            ratio("load, by CPU (goal 1.5 or more)", theirs.cpuSeconds() / ours.cpuSeconds());
            ratio("load, by the clock", theirs.seconds() / ours.seconds());
            ratio("bytes (goal 0.2 or less)", bytes / theirBytes);
            table.analyse();
            try (ObservationIndex index = ObservationIndex.open(place, Reopened.SETTINGS);
                    View view = index.view()) {
                requireSameAnswers(sample, questions / 20, view, table);
                read(view, table);
            }
        }
    }

    static void requireSameAnswers(GeneratedObservations sample, int compared, View view, PostgresTable table)
            throws Exception {
        for (int i = 0; i < compared; i++) {
            Observation row = Reopened.any(sample, i);
            for (long height : new long[] {row.height() - 1, row.height(), row.height() + 1}) {
                if (!view.asOf(row.enterprise(), row.field(), height)
                        .equals(table.asOf(row.enterprise(), row.field(), height))) {
                    throw new IOException("the answers differ about " + row);
                }
            }
        }
        for (int i = 0; i < compared / 10; i++) {
            long enterprise = Reopened.any(sample, i).enterprise();
            List<Observation> theirs = table.history(enterprise);
            theirs.sort(Observation.ORDER);
            if (!view.history(enterprise).toList().equals(theirs)) {
                throw new IOException("the answers differ about " + enterprise);
            }
        }
        System.out.println("answers are the same");
    }

    private void read(View view, PostgresTable table) throws Exception {
        Timing.Latency point = Timing.latency(questions, true, i -> Reopened.point(view, sample, i));
        Timing.Latency profile = Timing.latency(questions / 10, true, i -> Reopened.profile(view, sample, i));
        Timing.Latency theirPoint = Timing.latency(questions, true, i -> {
            Observation row = Reopened.any(sample, i);
            return table.asOf(row.enterprise(), row.field(), row.height())
                    .orElseThrow()
                    .code();
        });
        Timing.Latency theirProfile = Timing.latency(
                questions / 10,
                true,
                i -> table.history(Reopened.any(sample, i).enterprise()).size());
        System.out.println("ours        point get, warm          " + point);
        System.out.println("PostgreSQL  point get, warm          " + theirPoint);
        System.out.println("ours        1,000-row profile, warm  " + profile);
        System.out.println("PostgreSQL  1,000-row profile, warm  " + theirProfile);
        ratio("point get (goal 0.25 or less)", point.p50() / theirPoint.p50());
        ratio("1,000-row profile (goal 0.5 or less)", profile.p50() / theirProfile.p50());
    }

    private static void ratio(String what, double ratio) {
        System.out.printf(Locale.ROOT, "ratio       %s: %.3f%n", what, ratio);
    }

    private void reopen(Path place) throws Exception {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Reopened.class.getName(),
                        place.toString(),
                        Long.toString(sample.rows()),
                        Integer.toString(questions))
                .redirectErrorStream(true)
                .start();
        child.getInputStream().transferTo(System.out);
        if (child.waitFor() != 0) {
            throw new IOException("the process that opened it again has failed");
        }
    }
}
