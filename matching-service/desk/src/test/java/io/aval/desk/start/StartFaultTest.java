package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.embedded.store.LedgerFault;
import io.aval.desk.demo.DemoScale;
import io.aval.rules.refusal.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFaultTest {

    @TempDir
    Path folder;

    @Test
    void a_port_in_use_is_told_with_its_owner() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            StartFailure failure =
                    catchThrowableOfType(StartFailure.class, () -> PortOwner.requireFree(port, "--http-port"));
            assertThat(failure.exit()).isEqualTo(7);
            assertThat(failure.sentence()).contains("Port " + port + " is in use", "--http-port");
            if (Files.exists(Path.of("/proc/self/fd"))) {
                assertThat(failure.sentence())
                        .contains("by process " + ProcessHandle.current().pid());
            }
        }
    }

    @Test
    void a_folder_of_another_size_is_refused() throws IOException {
        DataFolder.open(folder, DemoScale.SMALL, "");
        StartFailure failure =
                catchThrowableOfType(StartFailure.class, () -> DataFolder.open(folder, DemoScale.FULL, ""));
        assertThat(failure.sentence()).contains("another demonstration", "--data");
    }

    @Test
    void a_folder_knows_whether_everything_is_loaded() throws IOException {
        DataFolder data = DataFolder.open(folder, DemoScale.SMALL, "");
        assertThat(data.isLoaded()).isFalse();
        data.loaded();
        assertThat(DataFolder.open(folder, DemoScale.SMALL, "").isLoaded()).isTrue();
    }

    @Test
    void every_failure_becomes_a_sentence_and_a_status() {
        assertThat(Sentences.of(new LedgerFault(LedgerFault.Kind.FOLDER_IN_USE, "In use. Stop it.")))
                .satisfies(failure -> assertThat(failure.exit()).isEqualTo(7))
                .hasMessage("In use. Stop it.");
        assertThat(Sentences.of(new LedgerFault(LedgerFault.Kind.FOLDER_DAMAGED, "Damaged."))
                        .exit())
                .isEqualTo(3);
        assertThat(Sentences.of(new UncheckedIOException(new IOException("No space left on device"))))
                .hasMessageContaining("disk is full");
        assertThat(Sentences.of(new CompletionException(Code.PORT_IN_USE.refuse("port", "1"))))
                .hasMessageContaining("A port is in use")
                .satisfies(failure -> assertThat(failure.exit()).isEqualTo(7));
        assertThat(Sentences.of(new CancellationException()).exit()).isEqualTo(130);
        assertThat(Sentences.of(new IllegalStateException("odd")))
                .hasMessageContaining("A fault of this program")
                .satisfies(failure -> assertThat(failure.exit()).isEqualTo(1));
    }

    @Test
    void verifying_where_there_is_no_ledger_says_so() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = OfflineVerify.run(
                folder,
                new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        assertThat(exit).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no ledger in " + folder);
    }

    @Test
    void a_ledger_that_another_folder_has_filled_is_told_with_what_to_do() {
        StartFailure failure = Sentences.of(Code.ALREADY_FOUNDED.refuse());
        assertThat(failure.exit()).isEqualTo(Sentences.INVALID_DATA);
        assertThat(failure.sentence()).contains("another data folder", "--data", "network clean");
    }
}
