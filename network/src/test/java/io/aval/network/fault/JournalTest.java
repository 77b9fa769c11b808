package io.aval.network.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.client.Checkpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Journal.Line FIRST = new Journal.Line(new Checkpoint(7, "a1"), List.of("{\"v\":1}", ""));
    private static final Journal.Line SECOND = new Journal.Line(new Checkpoint(7, "b2"), List.of("", "企业"));

    @TempDir
    Path folder;

    @Test
    void goes_on_where_it_stopped() throws IOException {
        write(FIRST);
        try (Journal journal = Journal.open(file())) {
            assertThat(journal.end()).isEqualTo(FIRST.position());
            journal.append(List.of(SECOND));
        }
        assertThat(Journal.read(file())).containsExactly(FIRST, SECOND);
    }

    @Test
    void cuts_a_torn_line_off_wherever_it_was_torn() throws IOException {
        write(FIRST);
        byte[] one = Files.readAllBytes(file());
        write(SECOND);
        byte[] both = Files.readAllBytes(file());
        for (int length = one.length; length < both.length; length++) {
            Files.write(file(), Arrays.copyOf(both, length));
            assertThat(Journal.read(file())).containsExactly(FIRST);
            write(SECOND);
            assertThat(Files.readAllBytes(file())).isEqualTo(both);
        }
    }

    @Test
    void refuses_a_damaged_line() throws IOException {
        write(FIRST);
        Files.writeString(file(), "00000000\t9\tc3\t\t\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> Journal.open(file())).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Journal.read(file())).isInstanceOf(IOException.class);
    }

    private void write(Journal.Line line) throws IOException {
        try (Journal journal = Journal.open(file())) {
            journal.append(List.of(line));
        }
    }

    private Path file() {
        return folder.resolve("journal");
    }
}
