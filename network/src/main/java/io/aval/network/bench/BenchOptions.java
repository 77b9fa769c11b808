package io.aval.network.bench;

import io.aval.client.bulk.BulkSettings;
import io.aval.network.topology.Consensus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to measure.
 *
 * @param folder where the network lies or is to lie; none for a temporary one
 * @param ordering how a new network orders
 * @param firstPort lowest port of a new network
 * @param rounds how often the cases take turns, 1 to 100
 * @param time how long each kind of act is sent once the window is full
 * @param inFlight most envelopes under way at once, 1 to 256
 * @param bulkInFlight the same with many acts to an envelope
 * @param file how a file of endorsements is run
 * @param also programs whose rows are to be shown, too
 */
record BenchOptions(
        @Nullable Path folder,
        Consensus ordering,
        int firstPort,
        int rounds,
        Duration time,
        int inFlight,
        int bulkInFlight,
        File file,
        List<OtherProgram> also) {

    /**
     * A file of endorsements.
     *
     * @param rows how many it has, 0 for no file
     * @param batch acts to an envelope, 1 to 200
     * @param window envelopes under way at once, 1 to 64
     */
    record File(int rows, int batch, int window) {

        static final File NONE = new File(0, 1, 1);

        private static final int MOST_ROWS = 1_000_000;

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException with a sentence
         */
        File {
            require(rows >= 0 && rows <= MOST_ROWS, "--file is 0 to " + MOST_ROWS);
            require(batch >= 1 && batch <= BulkSettings.MAX_BATCH, "--file-acts is 1 to " + BulkSettings.MAX_BATCH);
            require(
                    window >= 1 && window <= BulkSettings.MAX_WINDOW,
                    "--file-in-flight is 1 to " + BulkSettings.MAX_WINDOW);
        }
    }

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int MOST_ROUNDS = 100;
    private static final int MOST_IN_FLIGHT = 256;

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException with a sentence
     */
    BenchOptions {
        also = List.copyOf(also);
        require(rounds >= 1 && rounds <= MOST_ROUNDS, "--rounds is 1 to " + MOST_ROUNDS);
        require(time.toMillis() >= 500 && time.compareTo(LONGEST) <= 0, "--seconds is 0.5 to 600");
        require(
                inFlight >= 1 && inFlight <= MOST_IN_FLIGHT && bulkInFlight >= 1 && bulkInFlight <= MOST_IN_FLIGHT,
                "--in-flight and --bulk-in-flight are 1 to " + MOST_IN_FLIGHT);
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
