package io.aval.network.bench;

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
        List<OtherProgram> also) {

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
