package io.aval.network.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergedLogTest {

    @TempDir
    Path nodes;

    @Test
    void merges_by_time_whatever_the_format_and_keeps_what_belongs_to_a_line_with_it() throws Exception {
        write("peer-BankA", """
                2026-11-23T05:00:01.500Z WARN [gossip] second
                2026-11-23T05:00:04.000Z ERROR [core] fifth
                """);
        write("contract-BankA-0", """
                Nov 23, 2026 5:00:03 AM io.aval.contract.Main main
                SEVERE: fourth
                \tat io.aval.contract.Main
                """);
        write("orderer-BankA", """
                2026/11/23 05:00:02 http: TLS handshake error: third
                """);
        write("peer-BankB", """
                2026-11-23T06:00:01.000+01:00 INFO [x] first
                """);
        List<LogEntry> entries = all(List.of()).more();
        assertThat(entries)
                .extracting(LogEntry::node)
                .containsExactly("peer-BankB", "peer-BankA", "orderer-BankA", "contract-BankA-0", "peer-BankA");
        assertThat(entries.get(3).text()).contains("SEVERE: fourth\n\tat io.aval");
        assertThat(entries)
                .extracting(LogEntry::level)
                .containsExactly(
                        LogEntry.Level.PLAIN,
                        LogEntry.Level.WARNING,
                        LogEntry.Level.PLAIN,
                        LogEntry.Level.FAULT,
                        LogEntry.Level.FAULT);
    }

    @Test
    void shows_named_nodes_only() throws Exception {
        write("peer-BankA", "2026-11-23T05:00:01Z a\n");
        write("peer-BankB", "2026-11-23T05:00:02Z b\n");
        assertThat(all(List.of("peer-BankB")).more())
                .extracting(LogEntry::text)
                .containsExactly("2026-11-23T05:00:02Z b");
        assertThat(MergedLog.names(nodes)).containsExactly("peer-BankA", "peer-BankB");
    }

    @Test
    void goes_on_with_whole_lines_as_they_are_written() throws Exception {
        write("a", "2026-11-23T05:00:01Z one\n2026-11-23T05:00:02Z tw");
        MergedLog log = all(List.of());
        assertThat(log.more()).extracting(LogEntry::text).containsExactly("2026-11-23T05:00:01Z one");
        assertThat(log.more()).isEmpty();
        write("a", "o\n2026-11-23T05:00:03Z three\n");
        assertThat(log.more())
                .extracting(LogEntry::text)
                .containsExactly("2026-11-23T05:00:02Z two", "2026-11-23T05:00:03Z three");
    }

    @Test
    void begins_anew_with_a_log_that_was_put_aside() throws Exception {
        write("a", "2026-11-23T05:00:01Z a long line from before\n");
        MergedLog log = all(List.of());
        log.more();
        Files.delete(nodes.resolve("a/log.txt"));
        assertThat(log.more()).isEmpty();
        write("a", "2026-11-23T05:00:02Z new\n");
        assertThat(log.more()).extracting(LogEntry::text).containsExactly("2026-11-23T05:00:02Z new");
    }

    @Test
    void reads_the_end_of_a_long_log_from_a_whole_line_on() throws Exception {
        String line = "2026-11-23T05:00:01Z " + "x".repeat(1000) + "\n";
        write("a", line.repeat(3000));
        List<LogEntry> entries = all(List.of()).more();
        assertThat(entries).hasSizeBetween(2000, 2100).allMatch(entry -> (entry.text() + "\n").equals(line));
    }

    private MergedLog all(List<String> names) throws IOException {
        return MergedLog.open(nodes, names, ZoneOffset.UTC);
    }

    private void write(String node, String text) throws IOException {
        Path file = Files.createDirectories(nodes.resolve(node)).resolve("log.txt");
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
