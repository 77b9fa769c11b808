package io.aval.workbench.bench.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.engine.observation.EpochBuilder;
import io.aval.engine.observation.GeneratedObservations;
import io.aval.engine.observation.ObservationIndex;
import io.aval.engine.observation.View;
import io.aval.workbench.bench.Bench;
import io.aval.workbench.bench.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreBenchTest {
    private static final GeneratedObservations SAMPLE = StoreBench.sample(5_000);

    @TempDir
    Path folder;

    @BeforeEach
    void let_the_server_s_own_user_through() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void answers_are_compared_with_a_database_before_ratios_are_printed() throws Exception {
        Bench.needsPostgres();
        assertThat(Bench.printed(
                        StoreBench::main, "--entries", "5000", "--questions", "200", "--folder", folder.toString()))
                .containsSubsequence(
                        "5,000 entries, 1,000 an enterprise",
                        "ours        sorted load, one thread",
                        "ours        read back, digests",
                        "PostgreSQL  COPY, then primary key",
                        "ratio       load, by CPU (goal 1.5 or more): ",
                        "ratio       bytes (goal 0.2 or less): ",
                        "answers are the same",
                        "PostgreSQL  1,000-row profile, warm  p50 ",
                        "ratio       1,000-row profile (goal 0.5 or less): ",
                        "opened again in a process of its own",
                        "whole scan",
                        "memory of the process",
                        "ours        unsorted: merged and loaded");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void without_a_database_it_says_how_to_get_one_and_measures_the_rest() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Bench.printedWithoutPostgres(empty, StoreBench::main, "--entries", "2000", "--questions", "200"))
                .containsSubsequence(
                        "2,000 entries",
                        "ours        sorted load, one thread",
                        "PostgreSQL is not installed here, so there is no peer: apt install postgresql",
                        "whole scan",
                        "ours        unsorted: sorted in runs")
                .doesNotContain("answers are the same");
    }

    @Test
    void a_reopened_index_is_asked_and_one_of_other_rows_is_told_apart() throws Exception {
        load(SAMPLE);
        String rows = Long.toString(SAMPLE.rows());
        assertThat(Bench.printed(Reopened::main, folder.toString(), rows, "200"))
                .containsSubsequence("opened in ", "point get, first time", "1,000-row profile", "whole scan");
        assertThatThrownBy(() -> Bench.printed(Reopened::main, folder.toString(), "2000", "200"))
                .hasMessageContaining("the index answers wrongly");
    }

    @Test
    void a_table_of_other_rows_is_told_apart() throws Exception {
        Bench.needsPostgres();
        load(SAMPLE);
        GeneratedObservations other =
                new GeneratedObservations(43, SAMPLE.enterprises(), SAMPLE.fields(), SAMPLE.versions());
        try (PostgresServer server = PostgresServer.start().orElseThrow();
                PostgresTable table = new PostgresTable(server.connect());
                ObservationIndex index = ObservationIndex.open(folder, Reopened.SETTINGS);
                View view = index.view()) {
            Path file = folder.resolve("copy");
            PostgresTable.write(other, file);
            table.copy(file);
            assertThatThrownBy(() -> StoreBench.requireSameAnswers(SAMPLE, 10, view, table))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("the answers differ about ");
        }
    }

    private void load(GeneratedObservations sample) throws IOException {
        try (ObservationIndex index = ObservationIndex.open(folder, Reopened.SETTINGS);
                EpochBuilder builder = index.begin()) {
            builder.load(sample);
            builder.seal();
            index.serve(builder);
        }
    }
}
