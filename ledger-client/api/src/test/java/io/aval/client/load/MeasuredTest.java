package io.aval.client.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.aval.client.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MeasuredTest {

    private static final long MILLI = 1_000_000;

    @Test
    void the_steady_window_runs_from_pause_to_pause_and_leaves_out_both_ends() {
        // Ten blocks of ten, 100 ms apart, the last two when nothing new was sent
        List<Sample> samples = blocks(10, 10, 100);

        Window steady = measured(samples, 850).steady();

        assertThat(steady.nanos()).isEqualTo(700 * MILLI);
        assertThat(steady.acts()).isEqualTo(70);
        assertThat(steady.actsPerSecond()).isEqualTo(100, within(1e-9));
    }

    @Test
    void a_slow_beginning_does_not_count() {
        List<Sample> late = blocks(10, 10, 100).stream()
                .map(sample -> at(sample.index(), sample.endNanos() / MILLI + 5_000))
                .toList();

        assertThat(measured(late, 5_850).steady().actsPerSecond()).isEqualTo(100, within(1e-9));
    }

    @Test
    void too_few_for_a_steady_window_are_taken_as_a_whole() {
        Measured measured = measured(blocks(2, 10, 100), 150);

        assertThat(measured.steady()).isEqualTo(measured.whole());
        assertThat(measured.whole().acts()).isEqualTo(20);
    }

    private static Measured measured(List<Sample> samples, long lastMillis) {
        return new Measured(
                samples,
                new Mark(0, new TreeMap<>()),
                lastMillis * MILLI,
                new Mark(1_000 * MILLI, new TreeMap<>()),
                10);
    }

    private static List<Sample> blocks(int blocks, int size, int millis) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < blocks * size; i++) {
            samples.add(at(i, (i / size + 1L) * millis));
        }
        return samples;
    }

    private static Sample at(int index, long millis) {
        return new Sample(index, Street.BANK_A, 1, 0, millis * MILLI, new Outcome.Committed("tx" + index, 1), 0, 0);
    }
}
