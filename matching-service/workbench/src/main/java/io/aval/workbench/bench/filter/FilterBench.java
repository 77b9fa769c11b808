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
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Measures the forward filter at 10,000 and 1,000,000 enterprises beside PostgreSQL, then compiled rules beside a nested loop.
 * Run by {@code ./aval bench filter}.
 */
public final class FilterBench {
    private static final int QUESTIONS = 1_000;
    private static final int WARM_UP = 3;
    private static final int BEST = 20;
    private static final int INDUSTRIES = 20;
    private static final int REGIONS = 31;

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private final PrintStream out;

    private FilterBench(PrintStream out) {
        this.out = out;
    }

    /** Measures; ends with code 1 if an answer differs. */
    public static void main(String[] arguments) throws IOException, SQLException {
        FilterBench bench = new FilterBench(System.out);
        bench.out.printf(
                Locale.ROOT,
                "machine: %s, %d processors, Java %s%n",
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        boolean same = bench.forward() && new RulesBench(bench.out).run();
        if (!same) {
            System.exit(1);
        }
    }

    private boolean forward() throws IOException, SQLException {
        Optional<PostgresServer> found =
                PostgresServer.start("shared_buffers=1GB", "work_mem=64MB", "maintenance_work_mem=512MB");
        if (found.isEmpty()) {
            out.println("PostgreSQL is not installed here, so there is no peer: apt install postgresql");
            return measure(10_000, null) && measure(1_000_000, null);
        }
        try (PostgresServer server = found.get();
                Connection connection = server.connect()) {
            return measure(10_000, connection) && measure(1_000_000, connection);
        }
    }

    private boolean measure(int size, @Nullable Connection connection) throws SQLException, IOException {
        List<Profile> profiles = profiles(size);
        long start = System.nanoTime();
        ProfileIndex index = new ProfileIndex(Cells.of(profiles));
        out.printf(Locale.ROOT, "%,d enterprises, built in %,d ms%n", size, (System.nanoTime() - start) / 1_000_000);
        List<Filter> filters = filters();
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

    private boolean compare(PostgresPeer peer, List<Filter> filters, List<Found> answers, long[] ours)
            throws SQLException {
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

    private static List<Profile> profiles(int size) {
        SplittableRandom random = new SplittableRandom(1);
        List<Profile> profiles = new ArrayList<>(size);
        for (int doc = 0; doc < size; doc++) {
            long revenue = (long) StrictMath.exp(18 + 4 * random.nextDouble() + 2 * random.nextDouble());
            profiles.add(new Profile(
                    doc,
                    code("I", random.nextInt(1 + random.nextInt(INDUSTRIES))),
                    code("R", random.nextInt(REGIONS)),
                    1 + random.nextInt(10),
                    revenue,
                    random.nextInt(40),
                    random.nextInt(1 + random.nextInt(60)),
                    random.nextInt(1_000_000)));
        }
        return profiles;
    }

    private static List<Filter> filters() {
        SplittableRandom random = new SplittableRandom(2);
        List<Filter> filters = new ArrayList<>();
        for (int i = 0; i < QUESTIONS; i++) {
            long least = (long) StrictMath.exp(18 + 3 * random.nextDouble());
            filters.add(new Filter(
                    some(random, "I", INDUSTRIES, 3),
                    some(random, "R", REGIONS, 4),
                    1,
                    3 + random.nextInt(5),
                    least,
                    least * (2 + random.nextInt(30)),
                    random.nextInt(10),
                    random.nextInt(10)));
        }
        return filters;
    }

    private static SortedSet<String> some(SplittableRandom random, String letter, int of, int count) {
        SortedSet<String> some = new TreeSet<>();
        while (some.size() < count) {
            some.add(code(letter, random.nextInt(of)));
        }
        return some;
    }

    private static String code(String letter, int number) {
        return String.format(Locale.ROOT, "%s%02d", letter, number);
    }
}
