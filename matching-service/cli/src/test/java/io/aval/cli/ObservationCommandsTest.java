package io.aval.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Platform's operator does with profiles of enterprises and the index in which they stand. */
class ObservationCommandsTest {

    @TempDir
    Path folder;

    private RunningDesks desks;

    @BeforeEach
    void up() throws IOException {
        desks = RunningDesks.start(folder.resolve("data"));
    }

    @AfterEach
    void down() throws InterruptedException {
        desks.close();
    }

    private Console aval(String... words) {
        return Console.run(Map.of("AVAL_DATA", folder.resolve("data").toString()), words);
    }

    @Test
    void profiles_are_imported_sought_and_sealed_into_epochs() {
        Path file = ProjectRoot.folder().resolve("docs/examples/profiles.csv");
        Console imported = aval("import", "companies", file.toString(), "-o", "json");
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.out()).contains("\"rowsKept\":8", "\"rowsRefused\":0", "\"form\":\"PROFILES\"");
        String digest = Json.shown(Json.read(imported.out().strip()), "digest");
        Console joined = aval("match", "run", "--import", digest, "--dry-run");
        assertThat(joined.exit()).isEqualTo(3);
        assertThat(joined.err()).contains("[BAD_FORMAT]", "every run reads it anyway");
        assertThat(aval("match", "run", "--import", "ab".repeat(32), "--dry-run")
                        .err())
                .contains("[IMPORT_ABSENT]");
        Console reach = aval("match", "reach", "--industry", "AUTO", "--worst-grade", "4", "-o", "json");
        assertThat(reach.exit()).as(reach.err()).isZero();
        assertThat(reach.out())
                .contains("\"enterprises\":8", "\"complete\":7", "\"count\":2", "91220100MAB0000156", "\"score\":714");
        Console rich = aval("match", "reach", "--least-revenue-yuan", "97100000.01", "-o", "json");
        assertThat(rich.out()).contains("\"count\":1");
        String before = aval("index", "observations", "-o", "json").out();
        Console folded = aval("index", "observations", "fold", "-o", "json");
        assertThat(folded.exit()).as(folded.err()).isZero();
        assertThat(folded.out()).isNotEqualTo(before).contains("\"epochRows\":");
        assertThat(aval("index", "observations", "fold").exit()).isZero();
        assertThat(aval("index", "observations", "rollback", "-o", "json").out())
                .contains(Json.shown(Json.read(folded.out().strip()), "epoch"));
        assertThat(aval("index", "observations", "--check", "-o", "json").out()).contains("\"damaged\":[]");
        assertThat(aval("index", "observations", "backup", "before-lunch").out())
                .contains("before-lunch");
    }
}
