package io.aval.engine.observation;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.index.Position;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is appended, loaded, folded, switched and gone back from, the index answers as a sorted map would. */
class ObservationIndexPropertyTest {

    private static final Settings SMALL = new Settings(8 << 20, 4 << 20, 2);
    private static final int STEPS = 40;
    private static final int HEIGHTS = 3_000;

    @TempDir
    Path folder;

    private final Model model = new Model();
    /** What the epoch to go back to would answer now. */
    private Model before = new Model();

    private int epochs;
    private long block;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_index_answers_as_a_sorted_map_would(long seed) {
        Random random = new Random(seed);
        ObservationIndex index = ObservationIndex.open(folder.resolve("index"), SMALL);
        try {
            for (int step = 0; step < STEPS; step++) {
                switch (random.nextInt(8)) {
                    case 0 -> build(index, random, true);
                    case 1 -> build(index, random, false);
                    case 2 -> rollBack(index);
                    case 3 -> {
                        index.close();
                        assertThat(index.nativesOpen()).isZero();
                        index = ObservationIndex.open(folder.resolve("index"), SMALL);
                    }
                    default -> append(index, Model.random(random, random.nextInt(200), HEIGHTS));
                }
                compare(index, random, "seed " + seed + ", step " + step);
            }
        } finally {
            index.close();
        }
        assertThat(index.nativesOpen()).as("seed %s", seed).isZero();
    }

    private void append(ObservationIndex index, List<Observation> rows) {
        assertThat(index.append(new Position(++block, "tx"), rows, Map.of())).isTrue();
        assertThat(index.append(new Position(block, "tx"), Model.random(new Random(1), 5, 9), Map.of()))
                .as("the same block again")
                .isFalse();
        model.put(rows);
        before.put(rows);
    }

    private void build(ObservationIndex index, Random random, boolean fold) {
        Model old = model.copy();
        List<Observation> loaded = Model.random(random, random.nextInt(10_000), HEIGHTS);
        List<Observation> meanwhile = Model.random(random, random.nextInt(50), HEIGHTS);
        try (EpochBuilder builder = index.begin();
                SortedRuns runs = new SortedRuns(folder.resolve("runs"), 1 + random.nextInt(9_000))) {
            loaded.forEach(runs::add);
            append(index, meanwhile);
            if (fold) {
                builder.fold(runs);
            } else {
                builder.load(runs);
            }
            builder.seal();
            if (random.nextInt(5) == 0) {
                // Sealed and never served: nothing has happened
                return;
            }
            index.serve(builder);
        }
        if (fold) {
            model.clear();
            model.put(old.all());
        } else {
            model.clear();
        }
        model.put(loaded);
        model.put(meanwhile);
        old.put(meanwhile);
        before = old;
        epochs = Math.min(2, epochs + 1);
    }

    private void rollBack(ObservationIndex index) {
        if (epochs < 2) {
            return;
        }
        index.rollBack();
        epochs--;
        model.clear();
        model.put(before.all());
    }

    private void compare(ObservationIndex index, Random random, String where) {
        try (View view = index.view()) {
            assertThat(Model.rows(view.open(0, Long.MAX_VALUE))).as(where).isEqualTo(model.all());
            for (int i = 0; i < 40; i++) {
                long enterprise = random.nextInt(Model.ENTERPRISES + 1);
                int field = Model.field(random);
                long height = random.nextInt(HEIGHTS + 1);
                assertThat(view.asOf(enterprise, field, height))
                        .as(where)
                        .isEqualTo(model.asOf(enterprise, field, height));
                assertThat(view.profile(enterprise, height).toList())
                        .as(where)
                        .isEqualTo(model.profile(enterprise, height));
            }
            long enterprise = random.nextInt(Model.ENTERPRISES);
            assertThat(view.history(enterprise).toList()).as(where).isEqualTo(model.history(enterprise));
        }
        assertThat(index.position().block()).isEqualTo(block);
    }
}
