package io.aval.network.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RecordLogTest {

    private static final int HALF = RecordLog.BLOCK / 2;

    private final List<byte[]> records = new ArrayList<>();
    private final List<byte[]> cuts = new ArrayList<>();

    @Test
    void joins_what_was_split_at_the_ends_of_blocks() throws IOException {
        byte[][] written = {random(10), random(HALF), random(HALF), random(3 * RecordLog.BLOCK), random(0), random(1)};
        read(LevelFiles.log(written));
        assertThat(records).containsExactly(written);
        assertThat(cuts).isEmpty();
    }

    @Test
    void skips_what_is_left_of_a_block_that_has_no_room_for_a_header() throws IOException {
        for (int room = 0; room <= 2 * RecordLog.HEADER; room++) {
            records.clear();
            byte[][] written = {random(RecordLog.BLOCK - RecordLog.HEADER - room), random(100)};
            read(LevelFiles.log(written));
            assertThat(records).as("room of %d", room).containsExactly(written);
        }
    }

    @Test
    void hands_on_a_record_that_was_cut_off() throws IOException {
        byte[] record = random(2 * RecordLog.BLOCK);
        byte[] log = LevelFiles.log(random(5), record);
        read(Arrays.copyOf(log, RecordLog.BLOCK + 1000));
        assertThat(records).hasSize(1);
        byte[] rest = cuts.getFirst();
        assertThat(cuts).hasSize(1);
        assertThat(Arrays.copyOf(rest, 1000)).isEqualTo(Arrays.copyOf(record, 1000));
        assertThat(rest).hasSizeGreaterThan(RecordLog.BLOCK);
    }

    @Test
    void a_changed_byte_is_damage() {
        byte[] log = LevelFiles.log(random(100), random(100));
        log[50] ^= 1;
        assertThatExceptionOfType(DamagedFileException.class).isThrownBy(() -> read(log));
    }

    @Test
    void zeros_behind_the_last_record_are_nothing() throws IOException {
        byte[] log = LevelFiles.log(random(100));
        read(Arrays.copyOf(log, 3 * RecordLog.BLOCK));
        assertThat(records).hasSize(1);
        assertThat(cuts).isEmpty();
    }

    @Test
    void reads_the_entries_of_batches() throws IOException {
        TreeMap<String, String> entries = new TreeMap<>();
        for (int i = 0; i < 200; i++) {
            entries.put("key " + i, "value".repeat(i * 7));
        }
        Read read = new Read();
        WriteBatches.read(new ByteArrayInputStream(LevelFiles.writes(entries)), read);
        assertThat(read.entries).isEqualTo(entries);
    }

    @Test
    void a_record_that_is_no_batch_is_damage() {
        byte[] log = LevelFiles.log(LevelFiles.bytes("........\1\0\0\0\7"));
        assertThatExceptionOfType(DamagedFileException.class)
                .isThrownBy(() -> WriteBatches.read(new ByteArrayInputStream(log), new Read()));
    }

    private void read(byte[] log) throws IOException {
        RecordLog.read(new ByteArrayInputStream(log), new RecordLog.Records() {
            @Override
            public void record(byte[] bytes) {
                records.add(bytes);
            }

            @Override
            public void cut(byte[] bytes) {
                cuts.add(bytes);
            }
        });
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
