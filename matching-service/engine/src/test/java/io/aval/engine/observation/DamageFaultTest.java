package io.aval.engine.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.index.Position;
import io.aval.rules.refusal.Code;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A damaged epoch is noticed, and the one before it serves. */
class DamageFaultTest {

    private static final Settings SMALL = new Settings(8 << 20, 4 << 20, 2);
    private static final GeneratedObservations OLD = new GeneratedObservations(1, 400, 10, 5);
    private static final GeneratedObservations NEW = new GeneratedObservations(2, 400, 10, 5);
    private static final Observation LATE = new Observation(3, 1, 999, 0, 0, 0, 5);

    @TempDir
    Path folder;

    private ObservationIndex open() {
        return ObservationIndex.open(folder.resolve("index"), SMALL);
    }

    private void build(ObservationIndex index, Source source) {
        try (EpochBuilder builder = index.begin()) {
            builder.load(source);
            builder.seal();
            index.serve(builder);
        }
    }

    private void buildBoth() {
        try (ObservationIndex index = open()) {
            build(index, OLD);
            build(index, NEW);
            index.append(new Position(1, ""), List.of(LATE), Map.of());
        }
    }

    private Path largest(int epoch) throws Exception {
        try (Stream<Path> files = Files.list(folder.resolve("index/epochs/" + epoch))) {
            return files.filter(file -> file.toString().endsWith(".sst"))
                    .max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void flip(Path file, long at) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 0x40);
        }
    }

    private static void servesOld(ObservationIndex index) {
        List<Observation> expected = Model.rows(OLD.open(0, Long.MAX_VALUE));
        expected.addFirst(LATE);
        assertThat(Model.rows(index)).isEqualTo(expected);
        assertThat(index.alerts()).isNotEmpty().allMatch(alert -> alert.code() == Code.EPOCH_DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cut", "gone", "manifest", "list"})
    void what_is_seen_at_opening_lets_the_epoch_before_serve(String damage) throws Exception {
        buildBoth();
        Path file = largest(2);
        switch (damage) {
            case "cut" -> {
                try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
                    bytes.setLength(bytes.length() - 1);
                }
            }
            case "gone" -> Files.delete(file);
            case "manifest" -> flip(file.resolveSibling(Epoch.MANIFEST), 30);
            default -> flip(file.resolveSibling("CURRENT"), 3);
        }
        for (int opening = 0; opening < 2; opening++) {
            try (ObservationIndex index = open()) {
                if (opening == 0) {
                    servesOld(index);
                } else {
                    assertThat(index.alerts()).isEmpty();
                }
                try (View view = index.view()) {
                    assertThat(view.manifest().orElseThrow().number()).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void what_is_seen_at_reading_lets_the_epoch_before_serve() throws Exception {
        buildBoth();
        Path file = largest(2);
        flip(file, Files.size(file) / 3);
        try (ObservationIndex index = open()) {
            assertThat(index.alerts()).isEmpty();
            assertThat(index.damaged()).containsExactly(2L);
            servesOld(index);
            assertThat(index.damaged()).isEmpty();
        }
    }

    @Test
    void with_no_epoch_left_nothing_is_served() throws Exception {
        try (ObservationIndex index = open()) {
            build(index, OLD);
        }
        Files.delete(largest(1));
        assertThatThrownBy(this::open).hasMessageContaining("EPOCH_DAMAGED");
    }
}
