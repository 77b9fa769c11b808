package io.aval.network.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.network.programs.Command;
import io.aval.network.programs.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalBuilderTest {

    private static final String LABEL = "aval-0.1.0-0123abcd";

    @TempDir
    private Path folder;

    @BeforeEach
    void write_the_scripts_and_a_package() throws IOException {
        ExternalBuilder.write(folder);
        for (String name : new String[] {"code", "metadata", "build", "release", "connections"}) {
            Files.createDirectories(folder.resolve(name));
        }
        Files.writeString(folder.resolve("metadata/metadata.json"), ExternalBuilder.metadata(LABEL));
    }

    @Test
    void takes_packages_of_its_type_only() throws Exception {
        assertThat(run("detect", "code", "metadata").succeeded()).isTrue();
        Files.writeString(folder.resolve("metadata/metadata.json"), "{\"label\":\"x\",\"type\":\"golang\"}");
        assertThat(run("detect", "code", "metadata").succeeded()).isFalse();
    }

    @Test
    void releases_the_connection_file_of_the_packages_label() throws Exception {
        Files.writeString(folder.resolve("connections/" + LABEL + ".json"), "mine");
        Files.writeString(folder.resolve("connections/other-1.json"), "not mine");
        assertThat(run("build", "code", "metadata", "build").succeeded()).isTrue();
        assertThat(run("release", "build", "release").succeeded()).isTrue();
        assertThat(folder.resolve("release/chaincode/server/connection.json")).hasContent("mine");
    }

    @Test
    void names_the_connection_file_that_is_missing() throws Exception {
        assertThat(run("build", "code", "metadata", "build").succeeded()).isTrue();
        Output output = run("release", "build", "release");
        assertThat(output.succeeded()).isFalse();
        assertThat(output.text()).contains("no connection file").contains(LABEL + ".json");
    }

    @Test
    void forgets_what_a_peer_keeps() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("data/externalbuilder/builds/x/release"));
        Files.writeString(kept.resolve("connection.json"), "old");
        ExternalBuilder.forget(folder.resolve("data"));
        assertThat(folder.resolve("data/externalbuilder/builds")).isEmptyDirectory();
        ExternalBuilder.forget(folder.resolve("nothing"));
    }

    private Output run(String script, String... folders) throws IOException, InterruptedException {
        Command command = Command.of(folder.resolve("bin").resolve(script));
        for (String name : folders) {
            command = command.and(folder.resolve(name).toString());
        }
        return command.with(Map.of(
                        ExternalBuilder.CONNECTION_VARIABLE,
                        folder.resolve("connections").toString()))
                .run(Duration.ofSeconds(10));
    }
}
