package io.aval.cli;

import io.aval.protocol.VerifyReply;
import io.aval.protocol.VerifyRequest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "ledger", mixinStandardHelpOptions = true, description = "Looks after the ledger.")
final class LedgerCommand implements Runnable {

    private static final long WHOLE = 1_000;

    @Override
    public void run() {
        throw Failure.usage("Nothing to do is named.", "Try 'aval ledger verify'.");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Walks chain, state and vaults, and says what is wrong.")
    int verify(@Mixin Connection connection, @Mixin Printer printer) {
        List<String> findings = new ArrayList<>();
        VerifyReply last;
        try (ProgressBar bar = printer.progress("verifying")) {
            last = connection.ask("regulator", desk -> {
                Iterator<VerifyReply> replies = desk.verifyLedger(VerifyRequest.getDefaultInstance());
                VerifyReply reply = VerifyReply.getDefaultInstance();
                while (replies.hasNext()) {
                    reply = replies.next();
                    findings.addAll(reply.getFindingsList());
                    bar.at((int) (WHOLE * reply.getBlocks() / Math.max(1, reply.getOfBlocks())), "");
                }
                return reply;
            });
        }
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("blocks", new Json.Num(last.getBlocks()));
        members.put("sound", new Json.Bool(findings.isEmpty() && last.getFinished()));
        members.put(
                "findings",
                Json.array(findings.stream().<Json>map(Json.Text::new).toList()));
        printer.answer(Json.object(members), () -> {
            findings.forEach(printer::line);
            printer.line(last.getSummary());
        });
        return (findings.isEmpty() && last.getFinished() ? ExitCode.OK : ExitCode.INVALID_DATA).number();
    }
}
