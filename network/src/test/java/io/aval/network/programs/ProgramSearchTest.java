package io.aval.network.programs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgramSearchTest {

    @TempDir
    Path folder;

    @Test
    void takes_fabric_home_before_the_path() throws Exception {
        install(folder.resolve("home/bin"), "3.1.5");
        install(folder.resolve("path"), "2.5.16");
        Finding finding = search(folder.resolve("home").toString(), folder.resolve("path"));
        assertThat(finding).isInstanceOfSatisfying(Finding.Found.class, found -> {
            assertThat(found.programs().version()).isEqualTo("3.1.5");
            assertThat(found.programs().orderer()).isEqualTo(folder.resolve("home/bin/orderer"));
        });
    }

    @Test
    void takes_what_fabric_home_lacks_from_the_path() throws Exception {
        install(folder.resolve("home/bin"), "3.1.5");
        install(folder.resolve("path"), "3.1.5");
        Files.delete(folder.resolve("home/bin/configtxgen"));
        Finding finding = search(folder.resolve("home").toString(), folder.resolve("path"));
        assertThat(finding)
                .isInstanceOfSatisfying(
                        Finding.Found.class,
                        found -> assertThat(found.programs().configtxgen())
                                .isEqualTo(folder.resolve("path/configtxgen")));
    }

    @Test
    void names_what_is_missing_and_what_to_do() throws Exception {
        install(folder.resolve("path"), "3.1.5");
        Files.delete(folder.resolve("path/orderer"));
        Files.setPosixFilePermissions(folder.resolve("path/peer"), PosixFilePermissions.fromString("rw-r--r--"));
        Finding finding = search("", folder.resolve("path"));
        assertThat(finding).isEqualTo(new Finding.Missing(List.of("orderer", "peer")));
        assertThat(finding.sentence())
                .contains("orderer, peer not found")
                .contains("FABRIC_HOME")
                .contains("3.1 or 2.5");
    }

    @ParameterizedTest
    @CsvSource({"3.1.0, true", "v2.5.16, true", "3.1.10-rc1, true", "3.0.0, false", "2.4.9, false", "13.1.0, false"})
    void supports_exactly_two_lines_of_versions(String version, boolean supported) throws Exception {
        install(folder.resolve("path"), version);
        Finding finding = search("", folder.resolve("path"));
        assertThat(finding instanceof Finding.Found).isEqualTo(supported);
        assertThat(finding.sentence()).contains(version.replace("v", ""));
    }

    @ParameterizedTest
    @CsvSource({"3.1.5, true", "2.5.16, false"})
    void bft_comes_with_the_third_line_only(String version, boolean bft) throws Exception {
        install(folder.resolve("path"), version);
        assertThat(search("", folder.resolve("path")))
                .isInstanceOfSatisfying(
                        Finding.Found.class,
                        found -> assertThat(found.programs().ordersByBft()).isEqualTo(bft));
    }

    @Test
    void a_peer_that_fails_has_no_version() throws Exception {
        install(folder.resolve("path"), "3.1.5");
        script(folder.resolve("path/peer"), "exit 1");
        assertThat(search("", folder.resolve("path"))).isEqualTo(new Finding.Unsupported("unknown"));
    }

    private static Finding search(String home, Path path) throws Exception {
        return ProgramSearch.in(Map.of("FABRIC_HOME", home, "PATH", "/nowhere:" + path))
                .find();
    }

    private static void install(Path bin, String version) throws IOException {
        Files.createDirectories(bin);
        for (String name : List.of("peer", "orderer", "configtxgen")) {
            script(bin.resolve(name), "printf '" + name + ":\\n Version: " + version + "\\n Go version: go1.26\\n'");
        }
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
