package io.aval.engine.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.index.Position;
import io.aval.rules.refusal.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservationIndexTest {

    private static final Settings SMALL = new Settings(8 << 20, 4 << 20, 2);
    private static final GeneratedObservations SAMPLE = new GeneratedObservations(42, 300, 10, 5);

    @TempDir
    Path folder;

    private ObservationIndex index;

    @BeforeEach
    void open() {
        index = ObservationIndex.open(folder.resolve("index"), SMALL);
    }

    @AfterEach
    void close() {
        index.close();
        assertThat(index.nativesOpen()).isZero();
    }

    private Manifest serve(Source... sources) {
        try (EpochBuilder builder = index.begin()) {
            builder.load(sources);
            Manifest manifest = builder.seal();
            index.serve(builder);
            return manifest;
        }
    }

    private static Observation row(long enterprise, int field, long height, long number) {
        return new Observation(enterprise, field, height, 0, 1, 2, number);
    }

    @Test
    void the_newest_that_is_not_newer_is_what_was_known() {
        index.append(
                new Position(30, "c"), List.of(row(1, 5, 10, 100), row(1, 5, 20, 200), row(1, 6, 30, 7)), Map.of());
        try (View view = index.view()) {
            assertThat(view.asOf(1, 5, 9)).isEmpty();
            assertThat(view.asOf(1, 5, 10)).contains(row(1, 5, 10, 100));
            assertThat(view.asOf(1, 5, 19)).contains(row(1, 5, 10, 100));
            assertThat(view.asOf(1, 5, 99)).contains(row(1, 5, 20, 200));
            assertThat(view.asOf(1, 7, 99)).isEmpty();
            assertThat(view.asOf(2, 5, 99)).isEmpty();
            assertThat(view.profile(1, 25).toList()).containsExactly(row(1, 5, 20, 200));
            assertThat(view.profile(1, 30).toList()).containsExactly(row(1, 5, 20, 200), row(1, 6, 30, 7));
        }
    }

    @Test
    void an_enterprise_of_many_blocks_is_read_as_one_of_few() {
        GeneratedObservations large = new GeneratedObservations(1, 3, 70, 100);
        serve(large);
        try (View view = index.view()) {
            assertThat(view.history(GeneratedObservations.FIRST + 1).toList())
                    .isEqualTo(
                            Model.rows(large.open(GeneratedObservations.FIRST + 1, GeneratedObservations.FIRST + 2)));
            for (long i = 0; i < large.rows(); i += 61) {
                Observation there = large.at(i);
                assertThat(view.asOf(there.enterprise(), there.field(), there.height() + 50))
                        .contains(there);
            }
            assertThat(view.asOf(GeneratedObservations.FIRST + 1, 69, 0)).isEmpty();
            assertThat(view.asOf(GeneratedObservations.FIRST + 1, 70, 99_999)).isEmpty();
        }
    }

    @Test
    void the_same_rows_give_the_same_digests_sorted_or_not_by_one_thread_or_more() {
        Manifest sorted = serve(SAMPLE);
        assertThat(sorted.rows()).isEqualTo(SAMPLE.rows());
        List<Collection<Manifest.Content>> others = new ArrayList<>();
        for (int threads = 1; threads <= 3; threads++) {
            Settings settings = new Settings(8 << 20, 4 << 20, threads);
            Path elsewhere = folder.resolve("by" + threads);
            try (ObservationIndex other = ObservationIndex.open(elsewhere, settings);
                    SortedRuns runs = new SortedRuns(folder.resolve("runs"), 100);
                    EpochBuilder builder = other.begin()) {
                runs.add(SAMPLE.shuffled());
                assertThat(folder.resolve("runs").toFile().list()).hasSizeLessThan(130);
                builder.load(runs);
                others.add(builder.seal().families());
                assertThat(runs.nativesOpen()).isZero();
            }
        }
        assertThat(others).containsOnly(sorted.families());
        assertThat(serve(new GeneratedObservations(43, 300, 10, 5)).families()).isNotEqualTo(sorted.families());
    }

    @Test
    void a_sorted_load_that_is_not_sorted_is_refused_and_what_serves_serves_on() {
        serve(SAMPLE);
        Source unsorted = new Source() {
            @Override
            public Cursor open(long from, long to) {
                return SAMPLE.shuffled();
            }

            @Override
            public long[] samples() {
                return new long[0];
            }
        };
        try (EpochBuilder builder = index.begin()) {
            assertThatThrownBy(() -> builder.load(unsorted))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("ROWS_UNSORTED");
        }
        try (View view = index.view()) {
            assertThat(view.asOf(
                            SAMPLE.at(77).enterprise(),
                            SAMPLE.at(77).field(),
                            SAMPLE.at(77).height()))
                    .contains(SAMPLE.at(77));
        }
        assertThat(folder.resolve("index/epochs/2.building")).doesNotExist();
    }

    @Test
    void who_reads_an_epoch_reads_on_undisturbed_while_others_take_its_place() {
        serve(SAMPLE);
        Path first = folder.resolve("index/epochs/1");
        View reading = index.view();
        for (int seed = 1; seed <= 3; seed++) {
            serve(new GeneratedObservations(seed, 10, 2, 2));
        }
        assertThat(first).exists();
        assertThat(Model.rows(reading.open(0, Long.MAX_VALUE))).isEqualTo(Model.rows(SAMPLE.open(0, Long.MAX_VALUE)));
        assertThat(reading.manifest().orElseThrow().number()).isEqualTo(1);
        reading.close();
        reading.close();
        assertThat(first).doesNotExist();
        assertThat(folder.resolve("index/epochs/2")).doesNotExist();
        assertThat(folder.resolve("index/epochs/3")).exists();
    }

    @Test
    void a_view_outlives_the_index() {
        serve(SAMPLE);
        View reading = index.view();
        index.close();
        assertThatThrownBy(index::view).isInstanceOf(IllegalStateException.class);
        assertThat(reading.history(GeneratedObservations.FIRST).size()).isEqualTo(50);
        reading.close();
    }

    @Test
    void families_and_profile_rows_follow_their_epoch() {
        byte[] key = {1, 2};
        try (EpochBuilder builder = index.begin()) {
            builder.load();
            builder.write(EpochFamily.RULES, rules -> rules.put(key, new byte[] {9}));
            builder.write(EpochFamily.PROFILES, rows -> rows.put(Keys.enterprise(4), new byte[] {4}));
            builder.seal();
            index.serve(builder);
        }
        index.append(new Position(1, ""), List.of(), Map.of(4L, new byte[] {44}, 5L, new byte[] {5}));
        try (EpochBuilder builder = index.begin()) {
            builder.fold();
            builder.seal();
            index.serve(builder);
        }
        try (View view = index.view()) {
            assertThat(view.get(EpochFamily.RULES, key)).isEmpty();
            assertThat(view.profileRow(4)).contains(new byte[] {44});
            assertThat(view.profileRow(5)).contains(new byte[] {5});
        }
        index.rollBack();
        try (View view = index.view()) {
            assertThat(view.get(EpochFamily.RULES, key)).contains(new byte[] {9});
            assertThat(view.profileRow(4)).contains(new byte[] {44});
        }
        assertThatThrownBy(index::rollBack).hasMessageContaining("NO_EPOCH_BEFORE");
    }

    @Test
    void what_a_run_keeps_is_found_by_its_prefix_and_deleted_by_it() {
        RunStore runs = index.runs();
        runs.write(RunFamily.EDGES, edges -> {
            for (byte run = 1; run <= 3; run++) {
                for (byte demand = 0; demand < 4; demand++) {
                    edges.put(new byte[] {run, demand}, new byte[] {demand});
                }
            }
        });
        runs.delete(RunFamily.EDGES, new byte[] {2});
        List<Byte> left = new ArrayList<>();
        runs.walk(RunFamily.EDGES, new byte[0], (key, value) -> left.add(key[0]));
        assertThat(left)
                .containsExactly((byte) 1, (byte) 1, (byte) 1, (byte) 1, (byte) 3, (byte) 3, (byte) 3, (byte) 3);
        assertThat(runs.get(RunFamily.EDGES, new byte[] {3, 2})).contains(new byte[] {2});
        assertThat(runs.get(RunFamily.MATCHES, new byte[] {3, 2})).isEmpty();
    }
}
