package io.aval.network.bench;

import io.aval.client.bulk.BulkSettings;
import io.aval.client.load.BillLoad;
import io.aval.client.load.FileLoad;
import io.aval.client.load.Gauge;
import io.aval.client.load.Offer;
import io.aval.client.load.Pace;
import io.aval.client.load.Pump;
import io.aval.rules.record.RecordId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file of endorsements as a desk runs it, to the end, between two stretches of the same acts one by one. One goes to the
 * other bank's customer, so that each act changes custody; another, of a quarter of the rows, stays within the bank. For one
 * thread.
 */
final class FileCases {

    static final String FAR = "propose to the other bank";
    static final String FAR_FILE = "the same from a file";
    static final String NEAR = "propose within the bank";
    static final String NEAR_FILE = "within the bank from a file";

    private static final int TRIES = 40;
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** Single acts a second to expect at most. */
    private static final int MOST_RATE = 150;

    private static final int SHARE_WITHIN = 4;

    private final BenchOptions options;
    private final BillLoad bills;
    private final FileLoad files;
    private final Gauge gauge;

    FileCases(BenchOptions options, BillLoad bills, FileLoad files, Gauge gauge) {
        this.options = options;
        this.bills = bills;
        this.files = files;
        this.gauge = gauge;
    }

    void run(Results results) throws IOException, InterruptedException {
        int rows = options.file().rows();
        if (rows == 0) {
            return;
        }
        beside(results, FAR, FAR_FILE, Offer.WHOLE, rows);
        beside(results, NEAR, NEAR_FILE, Offer.NEAR, Math.max(1, rows / SHARE_WITHIN));
    }

    private void beside(Results results, String single, String file, Offer offer, int rows)
            throws IOException, InterruptedException {
        List<RecordId> all = bills.ready(rows);
        one(results, single, offer);
        BulkSettings settings =
                new BulkSettings(options.file().batch(), options.file().window(), TRIES, PAUSE);
        Path folder = Files.createTempDirectory("aval-file-");
        try {
            results.add(file, files.run(folder, offer, all, settings));
        } finally {
            delete(folder);
        }
        one(results, single, offer);
    }

    private void one(Results results, String name, Offer offer) throws InterruptedException {
        int number = (int) (MOST_RATE * options.time().toSeconds()) + 2 * options.inFlight();
        Pump pump = new Pump(new Pace(options.inFlight(), options.inFlight(), TRIES, options.time()), gauge);
        results.add(name, bills.propose(pump, offer, bills.ready(number), 1).measured());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
