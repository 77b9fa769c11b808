package io.aval.engine.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexSortTest {
    @Test
    void sorts_indices_like_the_platform() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            int size = random.nextInt(200);
            int[] keys = random.ints(size, 0, 50).toArray();
            List<Integer> shuffled = IntStream.range(0, size).boxed().collect(Collectors.toList());
            Collections.shuffle(shuffled, random);
            int[] indices = shuffled.stream().mapToInt(i -> i).toArray();
            int from = size == 0 ? 0 : random.nextInt(size);
            int[] expected = Arrays.stream(indices, from, size)
                    .boxed()
                    .sorted((a, b) -> Integer.compare(keys[a], keys[b]))
                    .mapToInt(i -> i)
                    .toArray();

            new IndexSort(size).sort(indices, from, size, (a, b) -> keys[a] < keys[b]);

            assertThat(Arrays.copyOfRange(indices, from, size))
                    .as("seed %s", seed)
                    .isEqualTo(expected);
        }
    }
}
