package io.aval.engine.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.index.Position;
import io.aval.rules.canonical.Digest;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy gives the index back, and one that is not whole gives nothing. */
class BackupTest {

    private static final Settings SMALL = new Settings(8 << 20, 4 << 20, 2);
    private static final Observation LATE = new Observation(3, 1, 999, 0, 0, 0, 5);

    @TempDir
    Path folder;

    private Path backup;
    private Path restored;

    @BeforeEach
    void places() {
        backup = folder.resolve("backup");
        restored = folder.resolve("restored");
    }

    private Digest makeBackup() {
        try (ObservationIndex index = ObservationIndex.open(folder.resolve("index"), SMALL)) {
            for (int seed = 1; seed <= 2; seed++) {
                try (EpochBuilder builder = index.begin()) {
                    builder.load(new GeneratedObservations(seed, 300, 10, 5));
                    builder.seal();
                    index.serve(builder);
                }
            }
            index.append(new Position(7, "tx"), List.of(LATE), Map.of());
            index.budgets().set("loan", 55);
            index.backUp(backup);
            Digest then = index.asking(View::digest);
            index.append(new Position(8, "tx"), List.of(new Observation(3, 1, 1_000, 0, 0, 0, 6)), Map.of());
            return then;
        }
    }

    @Test
    void a_copy_made_while_the_index_is_used_is_the_index_of_then() {
        Digest then = makeBackup();
        Backup.restore(backup, restored);
        try (ObservationIndex index = ObservationIndex.open(restored, SMALL)) {
            assertThat(index.asking(View::digest)).isEqualTo(then);
            assertThat(index.position()).isEqualTo(new Position(7, "tx"));
            assertThat(index.budgets().of("loan").free()).isEqualTo(55);
            assertThat(index.damaged()).isEmpty();
            index.rollBack();
            assertThat(Model.rows(index)).startsWith(LATE);
        }
        assertThatThrownBy(() -> Backup.restore(backup, restored)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_copy_in_which_any_file_has_changed_restores_nothing() throws Exception {
        makeBackup();
        List<Path> files;
        try (Stream<Path> all = Files.walk(backup)) {
            files = all.filter(file -> file.toString().endsWith(".sst")
                            || file.getFileName().toString().startsWith("MANIFEST"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(4);
        for (Path file : files) {
            change(file);
            assertThatThrownBy(() -> Backup.restore(backup, restored)).hasMessageContaining("FOLDER_DAMAGED");
            assertThat(restored).doesNotExist();
            change(file);
        }
        Backup.restore(backup, restored);
        Files.delete(backup.resolve("backup.json"));
        assertThatThrownBy(() -> Backup.restore(backup, folder.resolve("other")))
                .hasMessageContaining("FOLDER_DAMAGED");
    }

    private static void change(Path file) throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long at = bytes.length() / 2;
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 1);
        }
    }
}
