package io.aval.engine.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packed blocks give back what was packed. */
class BlockTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void what_is_packed_comes_back_whatever_the_widths(long seed) {
        Random random = new Random(seed);
        Rows rows = random(random, 1 + random.nextInt(Block.MOST_ROWS));
        Rows back = new Rows();
        Block block = new Block(Block.pack(rows, random.nextBoolean()));
        block.unpack(7, back);
        assertThat(back.toList()).as("seed %s", seed).isEqualTo(rows.toList());
        for (int i = 0; i < rows.size(); i++) {
            assertThat(block.row(7, i)).isEqualTo(rows.observation(i));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void a_row_is_found_as_by_looking_at_all(long seed) {
        Random random = new Random(seed);
        Rows rows = random(random, 500);
        Block block = new Block(Block.pack(rows, false));
        for (int i = 0; i < 2_000; i++) {
            Observation near = rows.observation(random.nextInt(rows.size()));
            int field = Math.max(0, near.field() + random.nextInt(3) - 1);
            long height = Math.max(0, near.height() + random.nextInt(3) - 1);
            int expected = 0;
            while (expected < rows.size()
                    && (rows.field(expected) < field
                            || rows.field(expected) == field && rows.height(expected) > height)) {
                expected++;
            }
            assertThat(block.find(field, height)).as("seed %s", seed).isEqualTo(expected);
        }
    }

    @Test
    void numbers_as_far_apart_as_can_be_fit() {
        Rows rows = new Rows();
        rows.add(7, 0, Long.MAX_VALUE, 0, Integer.MIN_VALUE, 0, Long.MIN_VALUE);
        rows.add(7, Integer.MAX_VALUE, 0, Integer.MAX_VALUE, Integer.MAX_VALUE, -1, Long.MAX_VALUE);
        Rows back = new Rows();
        new Block(Block.pack(rows, false)).unpack(7, back);
        assertThat(back.toList()).isEqualTo(rows.toList());
    }

    @Test
    void what_is_no_block_is_not_taken_for_one() {
        Rows rows = random(new Random(3), 50);
        byte[] bytes = Block.pack(rows, false);
        assertThatThrownBy(() -> new Block(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Block(new byte[0])).isInstanceOf(IllegalArgumentException.class);
        bytes[0]++;
        assertThatThrownBy(() -> new Block(bytes)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Rows random(Random random, int size) {
        TreeSet<Observation> sorted = new TreeSet<>(Observation.ORDER);
        int fieldBits = 1 + random.nextInt(30);
        int heightBits = 1 + random.nextInt(62);
        int numberBits = random.nextInt(65);
        while (sorted.size() < size) {
            long number = numberBits == 0 ? 5 : random.nextLong() >> Long.SIZE - numberBits;
            sorted.add(new Observation(
                    7,
                    random.nextInt() >>> Integer.SIZE - fieldBits,
                    random.nextLong() >>> Long.SIZE - heightBits,
                    random.nextInt() >>> random.nextInt(1, Integer.SIZE),
                    random.nextInt(4),
                    random.nextInt(),
                    number));
        }
        Rows rows = new Rows();
        sorted.forEach(row -> rows.add(
                row.enterprise(), row.field(), row.height(), row.sequence(), row.type(), row.code(), row.number()));
        return rows;
    }
}
