package io.aval.desk.trail;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chained log shows what was done to it. */
class ChainedLogTest {

    private static final int LINES = 5;
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T08:00:00Z"));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("a.log");
        append(0, LINES);
    }

    @Test
    void a_log_as_it_was_written_is_sound_and_goes_on_after_a_restart() throws IOException {
        append(LINES, 2 * LINES);
        LogCheck check = check();
        assertThat(check.lines()).isEqualTo(2 * LINES);
        assertThat(check.broken()).isEmpty();
        assertThat(Files.readString(file)).contains("\"at\":\"2026-11-23T08:00:00Z\"");
    }

    @Test
    void every_single_byte_that_is_changed_names_its_line() throws IOException {
        byte[] good = Files.readAllBytes(file);
        int line = 1;
        for (int i = 0; i < good.length; i++) {
            if (good[i] == '\n') {
                line++;
                continue;
            }
            byte[] bad = good.clone();
            bad[i] = (byte) (bad[i] == '7' ? '8' : '7');
            Files.write(file, bad);
            assertThat(check().broken()).as("byte " + i).isNotEmpty();
            assertThat(check().broken().getFirst()).as("byte " + i).startsWith("line " + line + " ");
        }
    }

    @Test
    void a_line_that_is_taken_out_doubled_or_moved_is_found() throws IOException {
        List<String> good = Files.readAllLines(file);
        for (int i = 0; i < LINES - 1; i++) {
            List<String> less = new ArrayList<>(good);
            less.remove(i);
            assertThat(broken(less)).as("without " + i).startsWith("line " + (i + 1) + " does not follow");
            List<String> more = new ArrayList<>(good);
            more.add(i + 1, good.get(i));
            assertThat(broken(more)).as("twice " + i).startsWith("line " + (i + 2) + " does not follow");
            List<String> swapped = new ArrayList<>(good);
            swapped.set(i, good.get(i + 1));
            swapped.set(i + 1, good.get(i));
            assertThat(broken(swapped)).as("swapped " + i).startsWith("line " + (i + 1) + " does not follow");
        }
    }

    @Test
    void whoever_mends_the_digest_of_the_line_that_they_changed_is_found_one_line_later() throws IOException {
        List<String> lines = Files.readAllLines(file);
        TreeMap<String, Json> members = new TreeMap<>(((Json.Obj) JsonReader.read(lines.get(1))).members());
        members.put("what", new Json.Text("nothing"));
        members.remove(ChainedLog.HASH);
        members.put(
                ChainedLog.HASH, new Json.Text(Digest.of(new Json.Obj(members)).value()));
        lines.set(1, new Json.Obj(members).canonical());
        assertThat(broken(lines)).startsWith("line 3 does not follow");
    }

    @Test
    void a_line_that_a_crash_has_cut_is_taken_away_and_the_chain_goes_on() throws IOException {
        String good = Files.readString(file);
        for (int cut = 1; cut < 40; cut++) {
            Files.writeString(file, good + good.substring(0, cut));
            append(LINES, LINES + 1);
            LogCheck check = check();
            assertThat(check.broken()).as("cut after " + cut).isEmpty();
            assertThat(check.lines()).isEqualTo(LINES + 1);
            Files.writeString(file, good);
        }
    }

    @Test
    void what_is_no_text_or_no_json_is_a_broken_line_and_no_crash() throws IOException {
        Files.writeString(file, "nonsense\n[]\n", StandardOpenOption.APPEND);
        assertThat(check().broken()).hasSize(2);
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, '\n'}, StandardOpenOption.APPEND);
        assertThat(check().broken().toString()).contains("not text");
    }

    private String broken(List<String> lines) throws IOException {
        Files.write(file, lines);
        return check().broken().getFirst();
    }

    private LogCheck check() throws IOException {
        return LogCheck.of(file, line -> {});
    }

    private void append(int from, int to) throws IOException {
        try (ChainedLog log = new ChainedLog(file, CLOCK)) {
            for (int i = from; i < to; i++) {
                log.append(Map.of("what", new Json.Text("entry " + i)));
            }
        }
    }
}
