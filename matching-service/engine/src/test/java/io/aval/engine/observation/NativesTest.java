package io.aval.engine.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** RocksDB frees nothing by itself: what is opened is closed. */
class NativesTest {

    private static final Settings SMALL = new Settings(32 << 20, 8 << 20, 2);
    private static final GeneratedObservations SAMPLE = new GeneratedObservations(42, 300, 10, 5);
    private static final int CYCLES = 60;
    private static final int CURSORS = 10_000;
    private static final long MOST_GROWTH = 96L << 20;

    @TempDir
    Path folder;

    @Test
    void opening_and_closing_again_and_again_keeps_nothing() throws Exception {
        fill();
        cycle(CYCLES / 3);
        long warm = residentBytes();
        cycle(CYCLES);
        // A cache or a set of write buffers lost in each cycle would come to several times as much
        assertThat(residentBytes() - warm).isLessThan(MOST_GROWTH);
    }

    @Test
    void every_cursor_frees_what_it_holds() throws Exception {
        fill();
        try (ObservationIndex index = ObservationIndex.open(folder, SMALL);
                View view = index.view()) {
            long open = index.nativesOpen();
            long warm = residentBytes();
            for (int i = 0; i < CURSORS; i++) {
                try (Cursor cursor = view.open(GeneratedObservations.FIRST + i % 300, Long.MAX_VALUE)) {
                    assertThat(cursor.next()).isTrue();
                }
            }
            assertThat(index.nativesOpen()).isEqualTo(open);
            assertThat(residentBytes() - warm).isLessThan(MOST_GROWTH);
        }
    }

    private void fill() {
        try (ObservationIndex index = ObservationIndex.open(folder, SMALL);
                EpochBuilder builder = index.begin()) {
            builder.load(SAMPLE);
            builder.seal();
            index.serve(builder);
        }
    }

    private void cycle(int times) {
        for (int i = 0; i < times; i++) {
            ObservationIndex index = ObservationIndex.open(folder, SMALL);
            try (index) {
                assertThat(index.nativesOpen()).isPositive();
                int rows = index.asking(
                        view -> view.history(GeneratedObservations.FIRST).size());
                assertThat(rows).isEqualTo(50);
            }
            assertThat(index.nativesOpen()).isZero();
        }
    }

    /** Of this process, as Linux tells it; zero elsewhere, where the count alone must do. */
    private static long residentBytes() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                .sum();
    }
}
