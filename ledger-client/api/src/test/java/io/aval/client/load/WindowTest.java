package io.aval.client.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Offset<Double> EXACTLY = within(1e-9);

    @Test
    void tells_rate_latencies_and_cost() {
        List<Long> latencies =
                LongStream.rangeClosed(1, 200).map(i -> i * 1_000_000).boxed().toList();
        Window window = new Window(4_000_000_000L, 400, latencies, cpu(800_000_000, 400_000_000));

        assertThat(window.actsPerSecond()).isEqualTo(100, EXACTLY);
        assertThat(window.latencyMillis(0.5)).isEqualTo(100, EXACTLY);
        assertThat(window.latencyMillis(0.95)).isEqualTo(190, EXACTLY);
        assertThat(window.latencyMillis(0.99)).isEqualTo(198, EXACTLY);
        assertThat(window.latencyMillis(1)).isEqualTo(200, EXACTLY);
        assertThat(window.cpuMillisPerAct()).containsEntry("peers", 2.0).containsEntry("client", 1.0);
        assertThat(window.allCpuMillisPerAct()).isEqualTo(3, EXACTLY);
    }

    @Test
    void adds_up() {
        Window both = new Window(1, 2, List.of(5L, 9L), cpu(10, 1)).plus(new Window(3, 1, List.of(7L), cpu(20, 2)));

        assertThat(both).isEqualTo(new Window(4, 3, List.of(5L, 7L, 9L), cpu(30, 3)));
    }

    @Test
    void a_single_envelope_is_every_percentile() {
        Window window = new Window(1, 1, List.of(3_000_000L), cpu(1, 1));

        assertThat(window.latencyMillis(0.01)).isEqualTo(3, EXACTLY);
        assertThat(window.latencyMillis(0.99)).isEqualTo(3, EXACTLY);
    }

    @Test
    void rows_are_read_as_they_were_written_among_other_lines() {
        Row row = new Row("signed and checked, 100 acts", 9_477.25, 26, 99.5, 161.125, 0.205);

        assertThat(Row.in(List.of("WARNING: something", row.line(), "row\tbut shorter")))
                .containsExactly(row);
    }

    private static SortedMap<String, Long> cpu(long peers, long client) {
        return new TreeMap<>(Map.of("peers", peers, "client", client));
    }
}
