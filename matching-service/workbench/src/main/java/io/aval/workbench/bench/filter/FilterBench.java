package io.aval.workbench.bench.filter;

import io.aval.engine.eligibility.cell.Cells;
import io.aval.engine.eligibility.cell.Filter;
import io.aval.engine.eligibility.cell.Found;
import io.aval.engine.eligibility.cell.Profile;
import io.aval.engine.eligibility.cell.ProfileIndex;
import io.aval.workbench.bench.postgres.PostgresServer;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Measures the forward filter at two numbers of enterprises, a hundred times apart, beside PostgreSQL, then compiled rules
 * beside a nested loop. Run by {@code ./aval bench filter [ENTERPRISES QUESTIONS RULES DEMANDS]}, all or none.
 */
public final class FilterBench {
    private static final int WARM_UP = 3;
    private static final int BEST = 20;
    private static final int INDUSTRIES = 20;
    private static final int REGIONS = 31;

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final PrintStream out;
    private final int questions;

    FilterBench(PrintStream out, int questions) {
        this.out = out;
        this.questions = questions;
    }

    /** Measures; ends with code 1 if an answer differs. */
    public static void main(String[] arguments) throws IOException, SQLException {
        int[] sizes = arguments.length == 0
                ? new int[] {1_000_000, 1_000, 5_000, 100_000}
                : Arrays.stream(arguments).mapToInt(Integer::parseInt).toArray();
        FilterBench bench = new FilterBench(System.out, sizes[1]);
        bench.out.printf(
                Locale.ROOT,
                "machine: %s, %d processors, Java %s%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        boolean same = bench.forward(sizes[0]) && new RulesBench(bench.out, sizes[2], sizes[3]).run();
        if (!same) {
            System.exit(1);
        }
    }

    private boolean forward(int enterprises) throws IOException, SQLException {
        Optional<PostgresServer> found =
                PostgresServer.start("shared_buffers=1GB", "work_mem=64MB", "maintenance_work_mem=512MB");
        if (found.isEmpty()) {
            out.println(PostgresServer.MISSING);
            return measure(enterprises / 100, null) && measure(enterprises, null);
        }
        try (PostgresServer server = found.get();
                Connection connection = server.connect()) {
            return measure(enterprises / 100, connection) && measure(enterprises, connection);
        }
    }

    private boolean measure(int size, @Nullable Connection connection) throws SQLException, IOException {
        List<Profile> profiles = profiles(size);
        long start = System.nanoTime();
        ProfileIndex index = new ProfileIndex(Cells.of(profiles));
        out.printf(Locale.ROOT, "%,d enterprises, built in %,d ms%n", size, (System.nanoTime() - start) / 1_000_000);
        List<Filter> filters = filters(questions);
        long[] ours = new long[filters.size()];
        long[] busy = new long[filters.size()];
        List<Found> answers = new ArrayList<>();
        for (int round = 0; round <= WARM_UP; round++) {
            answers.clear();
            for (int i = 0; i < filters.size(); i++) {
                long working = PROCESSOR.getCurrentThreadCpuTime();
                long began = System.nanoTime();
                Found found = index.find(filters.get(i), BEST);
                ours[i] = System.nanoTime() - began;
                busy[i] = PROCESSOR.getCurrentThreadCpuTime() - working;
                answers.add(found);
            }
        }
        print("cells in heap, processor time", busy, ours);
        print("cells in heap", ours, ours);
        return connection == null || compare(new PostgresPeer(connection, profiles), filters, answers, ours);
    }

    boolean compare(PostgresPeer peer, List<Filter> filters, List<Found> answers, long[] ours) throws SQLException {
        long[] theirs = new long[filters.size()];
        long met = 0;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < filters.size(); i++) {
                long began = System.nanoTime();
                Found found = peer.find(filters.get(i), BEST);
                theirs[i] = System.nanoTime() - began;
                if (!found.equals(answers.get(i))) {
                    out.println(
                            "DIFFERENT: " + filters.get(i) + " gives " + answers.get(i) + " here, " + found + " there");
                    return false;
                }
                met += found.count();
            }
        }
        print("PostgreSQL, composite covering index", theirs, ours);
        out.printf(
                Locale.ROOT,
                "  all answers equal; a question meets %,d enterprises on average%n",
                met / 2 / filters.size());
        return true;
    }

    private void print(String what, long[] nanos, long[] ours) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        long[] base = ours.clone();
        Arrays.sort(base);
        double half = sorted[sorted.length / 2] / 1e3;
        out.printf(
                Locale.ROOT,
                "  %-38s p50 %,9.1f us   p99 %,9.1f us   ours / this %.4f%n",
                what,
                half,
                sorted[sorted.length * 99 / 100] / 1e3,
                base[base.length / 2] / 1e3 / half);
    }

    static List<Profile> profiles(int size) {
        SplittableRandom random = new SplittableRandom(1);
        List<Profile> profiles = new ArrayList<>(size);
        for (int doc = 0; doc < size; doc++) {
            long revenue = (long) StrictMath.exp(18 + 4 * random.nextDouble() + 2 * random.nextDouble());
            profiles.add(new Profile(
                    doc,
                    Codes.of("I", random.nextInt(1 + random.nextInt(INDUSTRIES))),
                    Codes.of("R", random.nextInt(REGIONS)),
                    1 + random.nextInt(10),
                    revenue,
                    random.nextInt(40),
                    random.nextInt(1 + random.nextInt(60)),
                    random.nextInt(1_000_000)));
        }
        return profiles;
    }

    static List<Filter> filters(int questions) {
        SplittableRandom random = new SplittableRandom(2);
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            long least = (long) StrictMath.exp(18 + 3 * random.nextDouble());
            filters.add(new Filter(
                    Codes.some(random, "I", INDUSTRIES, 3),
                    Codes.some(random, "R", REGIONS, 4),
                    1,
                    3 + random.nextInt(5),
                    least,
                    least * (2 + random.nextInt(30)),
                    random.nextInt(10),
                    random.nextInt(10)));
        }
        return filters;
    }
}
