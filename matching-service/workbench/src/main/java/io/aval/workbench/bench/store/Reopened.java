package io.aval.workbench.bench.store;

import io.aval.engine.observation.GeneratedObservations;
import io.aval.engine.observation.Observation;
import io.aval.engine.observation.ObservationIndex;
import io.aval.engine.observation.Settings;
import io.aval.engine.observation.View;
import java.nio.file.Path;
import java.util.Locale;

/** A process of its own that opens an index and asks it, so that nothing is warm and its memory is its own. */
final class Reopened {

    static final Settings SETTINGS = new Settings(1L << 30, 128L << 20, 2);
    private static final double GIB = 1L << 30;

    private Reopened() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        GeneratedObservations sample = StoreBench.sample(Long.parseLong(arguments[1]));
        int questions = Integer.parseInt(arguments[2]);
        long begin = System.nanoTime();
        try (ObservationIndex index = ObservationIndex.open(folder, SETTINGS);
                View view = index.view()) {
            say("opened in %.2f s", (System.nanoTime() - begin) / 1e9);
            say("point get, first time   %s", Timing.latency(questions, false, i -> point(view, sample, i)));
            say("point get, again        %s", Timing.latency(questions, false, i -> point(view, sample, i)));
            say("1,000-row profile       %s", Timing.latency(questions / 4, false, i -> profile(view, sample, i)));
            Timing.Spent scan = Timing.spent(() -> scan(view, sample));
            say("whole scan              %.1f M rows/s", sample.rows() / scan.seconds() / 1e6);
            say("memory of the process   %.2f GiB", Timing.residentBytes() / GIB);
        }
    }

    private static void scan(View view, GeneratedObservations sample) {
        long rows = 0;
        try (var row = view.open(0, Long.MAX_VALUE)) {
            while (row.next()) {
                rows++;
            }
        }
        require(rows == sample.rows());
    }

    /** Any row of the sample, by the question's number; the same for the same number. */
    static Observation any(GeneratedObservations sample, int question) {
        return sample.at(Math.floorMod((question + 1) * 0x9E3779B97F4A7C15L, sample.rows()));
    }

    static int point(View view, GeneratedObservations sample, int question) {
        Observation there = any(sample, question);
        Observation found =
                view.asOf(there.enterprise(), there.field(), there.height()).orElseThrow();
        require(found.number() == there.number());
        return found.code();
    }

    static int profile(View view, GeneratedObservations sample, int question) {
        int size = view.history(any(sample, question).enterprise()).size();
        require(size == sample.fields() * sample.versions());
        return size;
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalStateException("the index answers wrongly");
        }
    }

    private static void say(String text, Object... values) {
        System.out.printf(Locale.ROOT, "  " + text + "%n", values);
    }
}
