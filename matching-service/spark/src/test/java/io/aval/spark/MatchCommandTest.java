package io.aval.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.engine.market.Market;
import io.aval.engine.matching.Match;
import io.aval.engine.report.CanonicalLines;
import io.aval.engine.report.MatchReport;
import io.aval.engine.seed.Seed;
import io.aval.engine.stage.MarketFile;
import io.aval.spark.bench.RegionalMarket;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command as it is given. */
class MatchCommandTest {
    private static final Market MARKET = RegionalMarket.of(new Seed("file"), 40, 12, 2);

    @TempDir
    private Path folder;

    private Path file;

    private record Said(int exit, String out, String err) {}

    private static Said match(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments =
                java.util.Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        int exit = MatchCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Said(exit, out.toString(), err.toString());
    }

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("market.jsonl");
        MarketFile.write(MARKET, file);
    }

    @Test
    void prints_the_digests_and_whether_one_process_says_the_same() throws IOException {
        Path report = folder.resolve("report.jsonl");
        Path settings = Files.writeString(folder.resolve("spark.conf"), "spark.app.name = night\n");

        Said said = match(
                file,
                "--master",
                "local[2]",
                "--seed",
                "s",
                "--tasks",
                "3",
                "--settings",
                settings,
                "--compare",
                "--report",
                report);

        Match match = Match.of(MARKET, new Seed("s"));
        MatchReport whole =
                MatchReport.of(MARKET, new Seed("s"), match, MatchReport.audit(MARKET, new Seed("s"), match));
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out())
                .contains("demands  40, products 12, ")
                .contains("result   " + whole.verdict().resultDigest())
                .contains("inputs   " + whole.verdict().inputsDigest())
                .contains("identical with the match in one process");
        assertThat(report).hasBinaryContent(CanonicalLines.bytes(whole));
    }

    @Test
    @Timeout(30)
    void refuses_a_master_that_nobody_is() throws IOException {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }
        long start = System.nanoTime();
        Said said = match(file, "--master", "spark://127.0.0.1:" + port);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(said.exit()).isEqualTo(7);
        assertThat(said.err()).startsWith("aval: No Spark master answers at spark://127.0.0.1:" + port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yarn", "local[0]", "local[2", "spark://", "spark://host", "spark://host:0", "spark://h:65536"})
    void refuses_what_is_no_address(String master) {
        assertThat(match(file, "--master", master))
                .isEqualTo(new Said(
                        2,
                        "",
                        "aval: The master " + master + " is none of local, local[THREADS], spark://HOST:PORT.\n"));
    }

    @Test
    void names_the_line_of_a_file_that_was_cut() throws IOException {
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 50));

        Said said = match(file, "--master", "local[2]");

        assertThat(said.exit()).isEqualTo(3);
        assertThat(said.err())
                .startsWith("aval: Line 53 of market.jsonl: this is not JSON")
                .endsWith("[MALFORMED]\n");
        assertThat(match(folder.resolve("none")).exit()).isEqualTo(3);
    }

    @Test
    void refuses_settings_and_numbers_that_are_none() {
        assertThat(match(file, "--set", "shoe=44").err()).contains("The setting shoe is none of Spark's");
        assertThat(match(file, "--tasks", "0").exit()).isEqualTo(2);
        assertThat(match(file, "--seed", "").exit()).isEqualTo(2);
    }
}
