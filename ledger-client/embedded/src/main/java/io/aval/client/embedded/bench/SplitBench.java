package io.aval.client.embedded.bench;

import io.aval.client.load.BillLoad;
import io.aval.client.load.Gauge;
import io.aval.client.load.Measured;
import io.aval.client.load.Pace;
import io.aval.client.load.Pump;
import io.aval.client.load.SplitLoad;
import io.aval.client.load.Street;
import io.aval.client.load.Window;
import io.aval.rules.record.RecordId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What it costs to split a package that was split once, a hundred and ten thousand times before. Some packages are split at
 * the same time, one envelope for each; those of different depths take turns on one ledger, and the median of the turns
 * counts.
 */
final class SplitBench {

    private static final int[] DEPTHS = {1, 100, 10_000};
    private static final int PACKAGES = 4;
    private static final int SPLITS = 100;
    private static final int TURNS = 9;
    private static final int WARM_UP = 2;
    private static final double MICRO = 1e3;

    private final PrintStream out;
    private final Pump pump;

    SplitBench(PrintStream out, Gauge gauge) {
        this.out = out;
        this.pump = new Pump(new Pace(2, PACKAGES, 1, Pace.UNLIMITED), gauge);
    }

    void run(Path folder) throws IOException, InterruptedException {
        Map<Integer, List<Window>> turns = new LinkedHashMap<>();
        try (EmbeddedSite site = new EmbeddedSite(Files.createTempDirectory(folder, "splits-"), true)) {
            Street street = new Street(site, 0);
            BillLoad bills = new BillLoad(street, pump);
            SplitLoad splits = new SplitLoad(street, pump);
            List<RecordId> deep = bills.ready(PACKAGES);
            int last = DEPTHS[DEPTHS.length - 1];
            splits.deepen(deep, last);
            for (int turn = -WARM_UP; turn < TURNS; turn++) {
                for (int depth : DEPTHS) {
                    List<RecordId> packages = deep;
                    if (depth < last) {
                        packages = bills.ready(PACKAGES);
                        splits.deepen(packages, depth);
                    }
                    Window window = split(splits, packages);
                    if (turn >= 0) {
                        turns.computeIfAbsent(depth, any -> new ArrayList<>()).add(window);
                    }
                }
            }
        }
        print(turns);
    }

    private Window split(SplitLoad splits, List<RecordId> packages) throws InterruptedException {
        Window all = null;
        for (int i = 0; i < SPLITS; i++) {
            Measured measured = splits.split(pump, packages);
            all = all == null ? measured.whole() : all.plus(measured.whole());
        }
        return Objects.requireNonNull(all);
    }

    private void print(Map<Integer, List<Window>> turns) {
        out.printf("%nA split, %d packages at once, signed and checked; medians of %d turns%n", PACKAGES, TURNS);
        out.printf("%-34s %9s %9s %9s %9s%n", "split before", "splits/s", "time", "CPU us", "CPU");
        double time = 0;
        double cpu = 0;
        for (Map.Entry<Integer, List<Window>> depth : turns.entrySet()) {
            double nanos = median(depth.getValue().stream()
                    .map(window -> (double) window.nanos() / window.acts())
                    .toList());
            double spent = median(depth.getValue().stream()
                    .map(window -> (double) window.allCpuNanos() / window.acts())
                    .toList());
            time = time == 0 ? nanos : time;
            cpu = cpu == 0 ? spent : cpu;
            out.printf(
                    "%-34s %9.0f %8.2fx %9.0f %8.2fx%n",
                    "%,d times".formatted(depth.getKey()), 1e9 / nanos, nanos / time, spent / MICRO, spent / cpu);
        }
    }

    private static double median(List<Double> figures) {
        List<Double> sorted = figures.stream().sorted(Comparator.naturalOrder()).toList();
        return sorted.get(sorted.size() / 2);
    }
}
