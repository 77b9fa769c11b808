package io.aval.desk.start;

import io.aval.client.embedded.EmbeddedNetwork;
import io.aval.client.embedded.verification.Finding;
import io.aval.client.embedded.verification.VerificationReport;
import io.aval.desk.grpc.LedgerAudit;
import io.aval.protocol.VerifyReply;
import java.util.HexFormat;
import java.util.function.Consumer;

/** Verifies the embedded ledger, all of it: the process that runs it holds every organisation's part. */
public record NetworkAudit(EmbeddedNetwork network) implements LedgerAudit {

    @Override
    public VerifyReply verify(Consumer<VerifyReply> progress) {
        progress.accept(VerifyReply.newBuilder().setOfBlocks(network.height()).build());
        VerificationReport report = network.verify();
        return VerifyReply.newBuilder()
                .setBlocks(report.blocks())
                .setOfBlocks(report.blocks())
                .addAllFindings(
                        report.findings().stream().map(NetworkAudit::sentence).toList())
                .setFinished(true)
                .setSummary(summary(report))
                .build();
    }

    /** A report in a sentence or two. */
    public static String summary(VerificationReport report) {
        String walked = String.format(
                "%,d blocks, %,d transactions (%,d valid), %,d private values; last hash %s, state %s",
                report.blocks(),
                report.transactions(),
                report.valid(),
                report.privateValues(),
                HexFormat.of().formatHex(report.lastHash().array()),
                HexFormat.of().formatHex(report.stateDigest().array()));
        return report.isClean()
                ? "The ledger is sound: " + walked + "."
                : "The ledger is DAMAGED, " + report.findings().size() + " findings: " + walked
                        + ". Restore it from a copy.";
    }

    /** A finding as a line. */
    public static String sentence(Finding finding) {
        return finding.area() + ": " + finding.sentence();
    }
}
