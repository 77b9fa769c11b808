package io.aval.network.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.network.programs.Command;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractPackageTest {

    @TempDir
    Path folder;

    @Test
    void the_same_content_gives_the_same_package() throws Exception {
        ContractPackage one = write("one", "main");
        ContractPackage two = write("two", "main");
        assertThat(one.id()).isEqualTo(two.id()).matches("aval-1:[0-9a-f]{64}");
        assertThat(Files.readAllBytes(one.file())).isEqualTo(Files.readAllBytes(two.file()));
    }

    @Test
    void other_content_gives_another_identifier() throws Exception {
        assertThat(write("one", "main").id())
                .isNotEqualTo(write("two", "other main").id());
    }

    @Test
    void every_tar_program_unpacks_it() throws Exception {
        ContractPackage written = write("one", "x".repeat(1000));
        tar("-xzf", written.file().toString(), "-C", folder.toString());
        tar("-xzf", folder.resolve("code.tar.gz").toString(), "-C", folder.toString());
        assertThat(folder.resolve("metadata.json")).hasContent("{\"label\":\"aval-1\",\"type\":\"ccaas\"}");
        assertThat(folder.resolve("main.txt")).hasContent("x".repeat(1000));
    }

    @Test
    void refuses_a_label_that_fabric_would_refuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContractPackage.write(folder.resolve("p"), "a:b", new TreeMap<>()));
    }

    @Test
    void the_builder_takes_our_packages_only_and_hands_over_the_connection() throws Exception {
        ExternalBuilder.write(folder);
        Path metadata = Files.createDirectories(folder.resolve("metadata"));
        Files.writeString(metadata.resolve("metadata.json"), ExternalBuilder.metadata("aval-1"));
        Duration deadline = Duration.ofSeconds(20);
        Command detect = Command.of(folder.resolve("bin/detect"), "/none", metadata.toString());
        assertThat(detect.run(deadline).succeeded()).isTrue();
        Files.writeString(metadata.resolve("metadata.json"), "{\"label\":\"x\",\"type\":\"golang\"}");
        assertThat(detect.run(deadline).succeeded()).isFalse();

        Path connection = Files.writeString(folder.resolve("connection.json"), "{}");
        Command.of(
                        folder.resolve("bin/release"),
                        "/none",
                        folder.resolve("release").toString())
                .with(Map.of("AVAL_CONNECTION_FILE", connection.toString()))
                .mustRun(deadline);
        assertThat(folder.resolve("release/chaincode/server/connection.json")).hasContent("{}");
    }

    private ContractPackage write(String name, String content) throws Exception {
        TreeMap<String, byte[]> files = new TreeMap<>(Map.of("main.txt", content.getBytes(StandardCharsets.UTF_8)));
        return ContractPackage.write(folder.resolve(name), "aval-1", files);
    }

    private static void tar(String... arguments) throws Exception {
        Command.of(Path.of("/bin/tar"), arguments).mustRun(Duration.ofSeconds(20));
    }
}
