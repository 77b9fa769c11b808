package io.aval.workbench.bench.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.workbench.bench.Bench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    @Test
    void a_server_answers_by_its_settings_and_leaves_nothing_behind() throws Exception {
        Bench.needsPostgres();
        Set<Path> before = folders();
        PostgresServer server = PostgresServer.start("work_mem=7MB").orElseThrow();
        try (server;
                var connection = server.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("show work_mem")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).isEqualTo("7MB");
            assertThat(folders()).isNotEqualTo(before);
        }
        assertThat(folders()).isEqualTo(before);
        assertThatThrownBy(server::connect).isInstanceOf(SQLException.class);
    }

    @Test
    void a_server_that_does_not_start_leaves_nothing_behind() throws Exception {
        Bench.needsPostgres();
        Set<Path> before = folders();
        assertThatThrownBy(() -> PostgresServer.start("work_mem=none"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("pg_ctl");
        assertThat(folders()).isEqualTo(before);
    }

    private static Set<Path> folders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("aval-bench"))
                    .collect(Collectors.toSet());
        }
    }
}
