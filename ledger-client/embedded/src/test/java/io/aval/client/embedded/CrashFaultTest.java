package io.aval.client.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.embedded.configuration.BatchSettings;
import io.aval.client.embedded.simulation.Endorsement.Endorsed;
import io.aval.client.embedded.transaction.Bytes;
import io.aval.client.embedded.transaction.ValidationCode;
import io.aval.client.embedded.verification.VerificationReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What was reported committed is there, whatever happens to the process. */
class CrashFaultTest {
    private static final int ROUNDS = 6;
    private static final long SEED = 20_260_102;

    @TempDir
    Path folder;

    @Test
    void survives_being_killed_at_any_moment() throws Exception {
        Random random = new Random(SEED);
        Map<String, String> reported = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            int lines = 1 + random.nextInt(1500);
            Process writer = start("r" + round + "-");
            try (BufferedReader output = output(writer)) {
                for (int i = 0; i < lines; i++) {
                    note(output.readLine(), reported);
                }
                // Not Process.destroyForcibly, which would close the pipe.
                writer.toHandle().destroyForcibly();
                // What still stands in the pipe was reported before the kill.
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    note(line, reported);
                }
            }
            assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
            check(reported, "seed " + SEED + ", round " + round + ", killed after " + lines + " lines");
        }
        assertThat(reported).hasSizeGreaterThan(ROUNDS);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void stops_with_a_fault_when_a_file_cannot_grow_and_loses_nothing() throws Exception {
        Map<String, String> reported = new LinkedHashMap<>();
        List<String> faults = new ArrayList<>();
        Process writer = start("full-", Integer.toString(2 << 20));
        try (BufferedReader output = output(writer)) {
            String line = output.readLine();
            // The fault of the failed write, then those of the transactions behind it.
            while (line != null && !"fault STOPPED".equals(line)) {
                if (line.startsWith("fault ")) {
                    faults.add(line);
                } else {
                    note(line, reported);
                }
                line = output.readLine();
            }
            assertThat(line).as("last line of the writer").isEqualTo("fault STOPPED");
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(faults).isNotEmpty().containsOnly("fault INPUT_OUTPUT");
        check(reported, "a file could not grow");
        assertThat(reported).isNotEmpty();
    }

    private void check(Map<String, String> reported, String when) {
        try (EmbeddedNetwork network =
                EmbeddedNetwork.open(folder, NumberChaincode.NETWORK, BatchSettings.DEFAULT, NumberChaincode::invoke)) {
            reported.forEach((number, txId) -> {
                assertThat(network.status(txId))
                        .as("%s: transaction %s", when, number)
                        .hasValueSatisfying(commit -> assertThat(commit.code()).isEqualTo(ValidationCode.VALID));
                assertThat(deposit(network, number))
                        .as("%s: deposit of %s", when, number)
                        .isEqualTo(Bytes.utf8(NumberChaincode.privateValue("vault-BankA", number)));
            });
            VerificationReport report = network.verify();
            assertThat(report.findings()).as(when).isEmpty();
            assertThat(report.valid()).as(when).isGreaterThanOrEqualTo(reported.size());
            assertThat(NumberChaincode.submit(network, NumberChaincode.endorsed(network, "after " + when))
                            .join()
                            .isValid())
                    .as(when)
                    .isTrue();
        }
    }

    private static Bytes deposit(EmbeddedNetwork network, String number) {
        Endorsed read =
                (Endorsed) network.endorse(NumberChaincode.proposal("read", number, "vault-BankA"), List.of("BankA"));
        return read.payload();
    }

    private static void note(String line, Map<String, String> reported) {
        assertThat(line).as("a line of the writer").isNotNull();
        String[] parts = line.split(" ", -1);
        // A kill can cut the last line; what was not reported whole was not reported.
        if (parts.length == 2 && parts[1].length() == 64) {
            reported.put(parts[0], parts[1]);
        } else {
            assertThat(line).doesNotStartWith("fault");
        }
    }

    private Process start(String prefix, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashWriter.class.getName(),
                folder.toString(),
                prefix));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader output(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
