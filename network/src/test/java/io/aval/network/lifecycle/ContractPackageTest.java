package io.aval.network.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractPackageTest {

    @TempDir
    private Path folder;

    private Path jar;
    private Path classes;

    @BeforeEach
    void write_a_program() throws IOException {
        jar = Files.writeString(folder.resolve("library.jar"), "a library");
        classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(Files.createDirectories(classes.resolve("io")).resolve("Main.class"), "a class");
    }

    @Test
    void is_the_same_wherever_and_whenever_it_is_made() throws IOException {
        ContractPackage first = make("one");
        Files.setLastModifiedTime(classes.resolve("io/Main.class"), java.nio.file.attribute.FileTime.fromMillis(1));
        ContractPackage second = make("two");
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(Files.readAllBytes(second.file())).isEqualTo(Files.readAllBytes(first.file()));
    }

    @Test
    void is_another_one_when_a_jar_a_class_or_the_main_class_changes() throws IOException {
        String before = make("one").id();
        Files.writeString(jar, "a changed library");
        String library = make("one").id();
        Files.writeString(classes.resolve("io/Main.class"), "a changed class");
        String changedClass = make("one").id();
        String main = ContractPackage.make(program("other.Main"), "aval", "0.1.0", folder.resolve("one"))
                .id();
        assertThat(List.of(before, library, changedClass, main)).doesNotHaveDuplicates();
    }

    @Test
    void keeps_what_was_deployed_when_the_build_changes() throws IOException {
        ContractPackage made = make("one");
        Files.writeString(jar, "a changed library");
        assertThat(Files.readString(made.folder().resolve("lib/library.jar"))).isEqualTo("a library");
    }

    @Test
    void says_by_its_label_what_it_is() throws IOException {
        ContractPackage made = make("one");
        assertThat(made.label()).matches("aval-0\\.1\\.0-[0-9a-f]{8}");
        assertThat(made.version()).isEqualTo(made.label().substring("aval-".length()));
        assertThat(made.id()).startsWith(made.label() + ":");
        assertThat(made.folder()).hasFileName(made.label());
    }

    @Test
    void opens_as_it_was_made() throws IOException {
        ContractPackage made = make("one");
        assertThat(ContractPackage.open(made.folder(), "aval")).isEqualTo(made);
    }

    @Test
    void is_finished_when_making_it_was_interrupted() throws IOException {
        ContractPackage made = make("one");
        Files.delete(made.file());
        Files.delete(made.folder().resolve("lib/library.jar"));
        assertThat(make("one")).isEqualTo(made);
        assertThat(made.file()).exists();
        assertThat(made.folder().resolve("lib/library.jar")).exists();
    }

    @Test
    void refuses_two_different_jars_of_one_name() throws IOException {
        Path other = Files.createDirectories(folder.resolve("other")).resolve("library.jar");
        Files.writeString(other, "another library");
        ContractProgram program = new ContractProgram(List.of(jar, other), "io.Main");
        assertThatThrownBy(() -> ContractPackage.make(program, "aval", "0.1.0", folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("library.jar");
    }

    @Test
    void refuses_a_malformed_name() {
        assertThatThrownBy(() -> ContractPackage.make(program("io.Main"), "../aval", "0.1.0", folder))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private ContractPackage make(String contracts) throws IOException {
        return ContractPackage.make(program("io.Main"), "aval", "0.1.0", folder.resolve(contracts));
    }

    private ContractProgram program(String mainClass) {
        return new ContractProgram(List.of(jar, classes, folder.resolve("missing")), mainClass);
    }
}
