package io.aval.network.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    /** Six entries as the database that Fabric's peers use wrote them, compressed. */
    private static final String REAL =
            "2gIgAB0pYXZhbABkBQYwcmlnaHR+MDAwMAEBAAUBuHsidGl0bGUiOiJhIHBhdGVudCBmb3IgYSBwdW1wLCBudW1iZX"
                    + "IgMCJ9FAkpMQECBTSaNQAAMQU1CDIBA641AAAyBTUIMwEErjUAADMFNQg0AQWuNQAANAU1CDUBBq41ACg1In0AAAAA"
                    + "AQAAAAFI6yNGCBwAAAAAAQAAAAEGNJ+QFxQACQNiAf8JASgAiwEAAAAAAQAAAAFOSeGjkAEKnwEWAAAAAAAAAAAAAA"
                    + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAFf7gIskdUfb";

    @TempDir
    Path folder;

    @Test
    void reads_what_another_program_wrote() throws IOException {
        byte[] bytes = Base64.getDecoder().decode(REAL);
        Read read = read(bytes);
        assertThat(read.entries).hasSize(6);
        for (int i = 0; i < 6; i++) {
            assertThat(read.entries)
                    .containsEntry(
                            "aval\0daval\0right~000" + i, "{\"title\":\"a patent for a pump, number " + i + "\"}");
        }
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1))
                .as("compression hides what it holds")
                .doesNotContain("number 1")
                .doesNotContain("right~0001");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void reads_entries_whose_keys_share_their_beginnings(boolean compressed) throws IOException {
        SortedMap<String, String> entries = new TreeMap<>();
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            entries.put("channel\0dcontract\0key" + random.nextInt(), ("value " + i + " ").repeat(random.nextInt(300)));
        }
        assertThat(read(LevelFiles.table(entries, compressed)).entries).isEqualTo(entries);
    }

    @Test
    void a_table_of_nothing_is_a_table() throws IOException {
        assertThat(read(LevelFiles.table(new TreeMap<>(), false)).entries).isEmpty();
    }

    @Test
    void no_changed_byte_of_a_block_goes_unnoticed() throws IOException {
        byte[] table = Base64.getDecoder().decode(REAL);
        for (int i = 0; i < table.length - Table.FOOTER; i++) {
            byte[] changed = table.clone();
            changed[i] ^= 0x10;
            assertThatExceptionOfType(DamagedFileException.class)
                    .as("byte %d", i)
                    .isThrownBy(() -> read(changed));
        }
    }

    @Test
    void a_table_that_was_cut_off_is_damaged() {
        byte[] table = Base64.getDecoder().decode(REAL);
        for (int length = 0; length < table.length; length++) {
            byte[] cut = Arrays.copyOf(table, length);
            assertThatExceptionOfType(DamagedFileException.class).isThrownBy(() -> read(cut));
        }
    }

    @Test
    void compressed_bytes_that_end_early_are_damaged() {
        byte[] compressed = LevelFiles.compress(LevelFiles.bytes("abcdefgh".repeat(1000)));
        byte[] cut = Arrays.copyOf(compressed, compressed.length - 1);
        assertThatExceptionOfType(DamagedFileException.class).isThrownBy(() -> Compression.expand(cut, 100_000));
        assertThatExceptionOfType(DamagedFileException.class).isThrownBy(() -> Compression.expand(compressed, 7_999));
    }

    private Read read(byte[] table) throws IOException {
        Path file = folder.resolve("000001.ldb");
        Files.write(file, table);
        Read read = new Read();
        Table.read(file, read);
        return read;
    }
}
