package io.aval.desk.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole program in a process of its own, ended in every way. */
class UpFaultTest {

    @TempDir
    Path folder;

    @Test
    void killed_while_loading_it_goes_on_and_nothing_is_lost_or_done_twice() throws Exception {
        Path data = folder.resolve("data");
        for (String moment :
                new String[] {"The desks are open", "Loading acts onto the ledger 1", "Loading acts onto the ledger 2"
                }) {
            try (UpProcess up = new UpProcess(data)) {
                up.until(moment);
                up.kill();
            }
        }
        try (UpProcess up = new UpProcess(data)) {
            up.until("367 / 367");
            assertThat(up.until("Audit")).contains("holds");
            up.until("Ctrl-C stops it");
            up.stop();
            up.until("Stopped cleanly");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = OfflineVerify.run(data, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("The ledger is sound");
        assertThat(exit).isZero();
        try (UpProcess up = new UpProcess(data)) {
            assertThat(up.until("Blocking pairs")).endsWith(" 0");
            up.until("Ready after");
            up.kill();
        }
    }

    @Test
    void a_folder_that_another_process_has_open_is_told_in_a_sentence() throws Exception {
        Path data = folder.resolve("data");
        try (UpProcess up = new UpProcess(data)) {
            up.until("The desks are open");
            try (UpProcess second = new UpProcess(data)) {
                assertThat(second.until("aval: ")).contains("is in use by process", "Stop that one");
            }
            assertThat(data.resolve("up.pid"))
                    .as("still names the first process")
                    .exists();
            up.kill();
        }
    }
}
