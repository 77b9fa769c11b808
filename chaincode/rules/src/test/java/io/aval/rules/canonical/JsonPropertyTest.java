package io.aval.rules.canonical;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is written reads back, and whatever is read is either a value or a refusal. */
class JsonPropertyTest {

    private static final long SEED = Long.getLong("aval.seed", 20_260_302L);
    private static final int VALUES = 10_000;
    private static final int MUTATIONS = 20_000;

    @Test
    void what_is_written_reads_back_and_is_written_the_same() {
        for (int i = 0; i < VALUES; i++) {
            Json value = value(new Random(SEED + i), 0);
            String text = value.canonical();
            assertThat(JsonReader.read(text)).as("-Daval.seed=%d", SEED + i).isEqualTo(value);
            assertThat(JsonReader.read(text).canonical()).isEqualTo(text);
        }
    }

    @Test
    void a_damaged_text_is_a_value_or_a_refusal_never_another_fault() {
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            long seed = SEED + i;
            Random random = new Random(seed);
            String text = damaged(value(random, 0).canonical(), random);
            Optional<Json> read = read(text, seed);
            if (read.isEmpty()) {
                refused++;
            } else {
                assertThat(JsonReader.read(read.get().canonical())).isEqualTo(read.get());
            }
        }
        assertThat(refused).isBetween(MUTATIONS / 4, MUTATIONS - 1);
    }

    private static Optional<Json> read(String text, long seed) {
        try {
            return Optional.of(JsonReader.read(text));
        } catch (RefusedException e) {
            assertThat(e.refusal().code()).isEqualTo(Code.MALFORMED);
            assertThat(e.refusal().details()).containsOnlyKeys("at");
            return Optional.empty();
        } catch (RuntimeException e) {
            throw new AssertionError("-Daval.seed=" + seed + " text " + text, e);
        }
    }

    private static String damaged(String text, Random random) {
        StringBuilder damaged = new StringBuilder(text);
        for (int times = 1 + random.nextInt(3); times > 0 && !damaged.isEmpty(); times--) {
            int at = random.nextInt(damaged.length());
            switch (random.nextInt(4)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.setCharAt(at, (char) random.nextInt(0x10000));
                case 2 -> damaged.insert(at, "{}[],:\"\\0-.eun".charAt(random.nextInt(14)));
                default -> damaged.setLength(at);
            }
        }
        return damaged.toString();
    }

    private static Json value(Random random, int depth) {
        return switch (random.nextInt(depth < 4 ? 6 : 4)) {
            case 0 -> new Json.Text(text(random));
            case 1 -> new Json.Num(random.nextInt(100) - 50);
            case 2 -> new Json.Num(random.nextLong(-Json.MAX_NUMBER, Json.MAX_NUMBER + 1));
            case 3 -> new Json.Bool(random.nextBoolean());
            case 4 -> {
                List<Json> items = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    items.add(value(random, depth + 1));
                }
                yield new Json.Arr(items);
            }
            default -> {
                TreeMap<String, Json> members = new TreeMap<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    members.put(text(random), value(random, depth + 1));
                }
                yield new Json.Obj(members);
            }
        };
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int point = switch (random.nextInt(5)) {
                case 0 -> random.nextInt(0x20);
                case 1 -> 0x20 + random.nextInt(0x60);
                case 2 -> 0x80 + random.nextInt(0xd800 - 0x80);
                case 3 -> 0xe000 + random.nextInt(0x2000);
                default -> 0x10000 + random.nextInt(0x100000);
            };
            text.appendCodePoint(point);
        }
        return text.toString();
    }
}
