package io.aval.desk.start;

import io.aval.client.embedded.ledger.EmbeddedLedgers;
import io.aval.client.embedded.verification.VerificationReport;
import io.aval.desk.demo.DemoLoader;
import io.aval.desk.demo.DemoScale;
import io.aval.desk.demo.Issuers;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Verifies the ledger in a data folder while nothing runs. */
public final class OfflineVerify {

    private OfflineVerify() {}

    /** Verifies; exit status 0 if it is sound, 3 if not. */
    public static void main(String[] arguments) {
        Path data =
                Path.of(arguments.length > 0 ? arguments[0] : System.getenv().getOrDefault("AVAL_DATA", "data"));
        System.exit(run(data, System.out, System.err));
    }

    /** Verifies; the exit status. */
    public static int run(Path data, PrintStream out, PrintStream err) {
        try {
            VerificationReport report = verify(data);
            report.findings().forEach(finding -> out.println(NetworkAudit.sentence(finding)));
            out.println(NetworkAudit.summary(report));
            return report.isClean() ? 0 : Sentences.INVALID_DATA;
        } catch (IOException | RuntimeException e) {
            StartFailure failure = Sentences.of(e);
            err.println("aval: " + failure.sentence());
            return failure.exit();
        }
    }

    private static VerificationReport verify(Path data) throws IOException {
        if (!Files.exists(data.resolve("ledger").resolve("ledger.format"))) {
            throw new StartFailure(
                    Sentences.INVALID_DATA,
                    "There is no ledger in " + data + ". Start 'aval up', or name another --data.");
        }
        // Only the organisations' own identities are needed, whatever the size of the demonstration.
        DemoLoader demo = DemoLoader.prepare(
                DemoScale.SMALL,
                organisation ->
                        data.resolve("desks").resolve(organisation.value()).resolve("keys"),
                Issuers.NEW);
        try (EmbeddedLedgers ledgers = DemoLedgers.open(data.resolve("ledger"), demo)) {
            return ledgers.network().verify();
        }
    }
}
