package io.aval.workbench.bench.files;

import io.aval.engine.gap.GapAnswer;
import io.aval.engine.gap.GapEffort;
import io.aval.engine.gap.GapInstance;
import io.aval.engine.gap.GapSolver;
import io.aval.engine.gap.GapType;
import io.aval.engine.gap.Sense;
import io.aval.engine.seed.Seed;
import io.aval.engine.smti.SmtiAnswer;
import io.aval.engine.smti.SmtiInstance;
import io.aval.engine.smti.SmtiMode;
import io.aval.engine.smti.SmtiSolver;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * {@code bench files}: generalised assignment of types C, D and E from 5 agents and 100 jobs to 20 and 200, and largest
 * stable matchings with ties of 50 to 300 men and women. An answer that is not what it says ends the run with 1.
 */
public final class FilesBench {
    private static final int[][] SIZES = {{5, 100}, {10, 100}, {20, 100}, {5, 200}, {10, 200}, {20, 200}};
    private static final List<GapType> TYPES = List.of(GapType.C, GapType.D, GapType.E);
    private static final int[] MATCHED = {50, 100, 200, 300};
    private static final int MATCHINGS = 20;
    private static final int LENGTH = 6;
    private static final int[] TIED = {30, 60, 90};

    private final PrintStream out;
    private final int seconds;
    private final int sizes;
    private boolean wrong;

    private FilesBench(PrintStream out, int seconds, int sizes) {
        this.out = out;
        this.seconds = seconds;
        this.sizes = sizes;
    }

    /** Runs it; arguments: after how many seconds a search is stopped (60), and how many of the sizes, the smallest first (all). */
    public static void main(String[] arguments) {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 60;
        int sizes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : Integer.MAX_VALUE;
        FilesBench bench = new FilesBench(new PrintStream(System.out, true, StandardCharsets.UTF_8), seconds, sizes);
        bench.run();
        if (bench.wrong) {
            System.exit(1);
        }
    }

    private void run() {
        out.printf(
                "%s %s, %d processors, Java %s; one thread, stopped after %d s%n%n",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version(),
                seconds);
        out.printf("%-10s %10s %10s %8s %8s  %s%n", "assigned", "sum", "bound", "gap %", "seconds", "status");
        for (GapType type : TYPES) {
            for (int i = 0; i < Math.min(sizes, SIZES.length); i++) {
                assign(type, SIZES[i][0], SIZES[i][1]);
            }
        }
        out.printf("%n%-10s %6s %8s %8s %10s %10s%n", "matched", "tied %", "proved", "of", "mean s", "longest s");
        for (int i = 0; i < Math.min(sizes, MATCHED.length); i++) {
            for (int tied : TIED) {
                match(MATCHED[i], tied);
            }
        }
    }

    private void assign(GapType type, int agents, int jobs) {
        GapInstance instance = type.make(agents, jobs, new Seed("bench files"));
        long start = System.nanoTime();
        GapAnswer answer = GapSolver.solve(instance, Sense.MIN, GapEffort.DEFAULT, until(start));
        double taken = (System.nanoTime() - start) / 1e9;
        String name = "%s %dx%d".formatted(type, agents, jobs);
        Long sum = answer.objective();
        Long bound = answer.bound();
        if (sum == null || bound == null) {
            out.printf("%-10s %s after %.1f s%n", name, answer.status(), taken);
            return;
        }
        out.printf(
                "%-10s %10d %10d %8.3f %8.1f  %s%n",
                name, sum, bound, 100.0 * (sum - bound) / bound, taken, answer.status());
        if (!answer.addsUp(instance)) {
            refuse(name);
        }
    }

    private void match(int size, int tied) {
        int proved = 0;
        double sum = 0;
        double longest = 0;
        for (int number = 0; number < MATCHINGS; number++) {
            SmtiInstance instance = MadeLists.make(size, LENGTH, tied, new Seed("bench files " + number));
            long start = System.nanoTime();
            SmtiAnswer answer = SmtiSolver.solve(instance, SmtiMode.MAX, SmtiSolver.CONFLICTS, until(start));
            double taken = (System.nanoTime() - start) / 1e9;
            sum += taken;
            longest = Math.max(longest, taken);
            proved += answer.status() == SmtiAnswer.Status.OPTIMAL ? 1 : 0;
            if (!SmtiSolver.isStable(instance, answer)) {
                refuse("matching " + size + ", number " + number);
            }
        }
        out.printf("%-10d %6d %8d %8d %10.3f %10.3f%n", size, tied, proved, MATCHINGS, sum / MATCHINGS, longest);
    }

    private void refuse(String name) {
        wrong = true;
        out.println(name + ": the answer is not what it says");
    }

    private BooleanSupplier until(long start) {
        long end = start + seconds * 1_000_000_000L;
        return () -> System.nanoTime() - end > 0;
    }
}
