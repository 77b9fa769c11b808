package io.aval.network.leak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares with the search that tries every needle at every place. Texts of few letters, so that needles overlap. */
class NeedlesPropertyTest {

    private static final int ROUNDS = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void finds_what_a_naive_search_finds(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            int letters = 1 + random.nextInt(4);
            byte[] text = bytes(random, random.nextInt(400), letters);
            Needles needles = needles(random, text, letters);
            List<String> wanted = naive(needles, text);
            List<String> found = new ArrayList<>();
            needles.search(text, (needle, at) -> found.add(needle + "@" + at));
            found.sort(Comparator.naturalOrder());
            assertThat(found).as("seed %d round %d", seed, round).isEqualTo(wanted);
            assertThat(streamed(needles, text, 1 + random.nextInt(100)))
                    .as("in a stream, seed %d round %d", seed, round)
                    .isEqualTo(wanted);
        }
    }

    @Test
    void finds_needles_with_one_beginning_among_very_many() {
        List<Needle> many = new ArrayList<>();
        for (int amount = 1_000; amount < 51_000; amount++) {
            many.add(needle(("\"amountFen\":" + amount + ",").getBytes(StandardCharsets.UTF_8)));
        }
        Needles needles = Needles.of(many);
        byte[] text = "{\"amountFen\":1001,\"amountFen\":999,\"amountFen\":50999,\"amountFen\":51000,"
                .getBytes(StandardCharsets.UTF_8);
        List<Integer> places = new ArrayList<>();
        needles.search(text, (needle, at) -> places.add(at));
        assertThat(places).containsExactly(1, 34);
    }

    @Test
    void tells_the_longer_of_two_before_the_shorter_and_the_left_before_the_right() {
        Needles needles = Needles.of(Stream.of("bcdefgh", "abcdefgh", "abcdefg", "abcdefghi")
                .map(text -> needle(text.getBytes(StandardCharsets.UTF_8)))
                .toList());
        List<Integer> lengths = new ArrayList<>();
        needles.search(
                "xabcdefghi".getBytes(StandardCharsets.UTF_8), (needle, at) -> lengths.add(needles.length(needle)));
        assertThat(lengths).containsExactly(9, 8, 7, 7);
    }

    @Test
    void refuses_a_needle_that_chance_would_find() {
        assertThatIllegalArgumentException().isThrownBy(() -> Needles.of(List.of(needle(new byte[5]))));
    }

    private static Needles needles(Random random, byte[] text, int letters) {
        List<Needle> needles = new ArrayList<>();
        for (int i = random.nextInt(60); i >= 0; i--) {
            int length = Needle.SHORTEST + random.nextInt(random.nextBoolean() ? 3 : 40);
            if (random.nextBoolean() && text.length > length) {
                int from = random.nextInt(text.length - length + 1);
                needles.add(needle(Arrays.copyOfRange(text, from, from + length)));
            } else {
                needles.add(needle(bytes(random, length, letters)));
            }
        }
        return Needles.of(needles);
    }

    private static List<String> streamed(Needles needles, byte[] text, int window) throws IOException {
        List<String> found = new ArrayList<>();
        long length = new StreamSearch(needles, window)
                .search(new ByteArrayInputStream(text), (needle, at) -> found.add(needle + "@" + at));
        assertThat(length).isEqualTo(text.length);
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static List<String> naive(Needles needles, byte[] text) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < needles.size(); i++) {
            byte[] needle = needles.bytes(i);
            for (int at = 0; at + needle.length <= text.length; at++) {
                if (Arrays.equals(text, at, at + needle.length, needle, 0, needle.length)) {
                    found.add(i + "@" + at);
                }
            }
        }
        found.sort(Comparator.naturalOrder());
        return found;
    }

    private static byte[] bytes(Random random, int length, int letters) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) (random.nextInt(letters) - letters / 2);
        }
        return bytes;
    }

    private static Needle needle(byte[] bytes) {
        return new Needle(bytes, 0, Encoding.UTF8);
    }
}
