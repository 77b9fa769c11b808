package io.aval.cli;

import io.aval.protocol.CheckStatementReply;
import io.aval.protocol.CheckStatementRequest;
import io.aval.protocol.RunsGrpc;
import io.aval.protocol.VerifyRunReply;
import io.aval.protocol.VerifyRunRequest;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a run: all of it, from this desk's own records (the Platform's or a witness's desk), or the rows of",
            "one party, from its statement (any desk). Exit code 3 if anything differs."
        })
final class MatchVerifyCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            defaultValue = "",
            description = "the run's id, 32 hexadecimal digits")
    String run;

    @Option(names = "--file", paramLabel = "FILE", description = "a statement of one party instead")
    @Nullable
    Path file;

    @Option(names = "--confirm", description = "put the finding on the ledger: agreed or disputed; the witness only")
    boolean confirm;

    @Mixin
    Reason reason;

    @Override
    public Integer call() {
        if (run.isEmpty() == (file == null)) {
            throw Failure.usage("Name either a run or a statement.", "Try 'aval match verify RUN' or '--file FILE'.");
        }
        if (file != null && confirm) {
            throw Failure.usage(
                    "Rows of one party are not confirmed on the ledger.", "Leave --confirm out, or name a run.");
        }
        return file == null ? whole() : rows(file);
    }

    private int whole() {
        VerifyRunRequest request = VerifyRunRequest.newBuilder()
                .setRun(run)
                .setReason(reason.text)
                .setConfirm(confirm)
                .build();
        VerifyRunReply last;
        try (ProgressBar bar = printer.progress("verifying")) {
            last = connection.ask("regulator", RunsGrpc::newBlockingStub, desk -> {
                Iterator<VerifyRunReply> replies = desk.verifyRun(request);
                VerifyRunReply reply = VerifyRunReply.getDefaultInstance();
                while (replies.hasNext()) {
                    reply = replies.next();
                    bar.at(reply.getProgress(), reply.getPhase());
                }
                return reply;
            });
        }
        VerifyRunReply reply = last;
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("agrees", new Json.Bool(reply.getAgrees()));
        members.put("verdict", new Json.Text(reply.getVerdict()));
        members.put("tx", new Json.Text(reply.getTxId()));
        answer(
                members,
                reply.getFindingsList(),
                reply.getAgrees() ? "the run is what its manifest says" : "it differs");
        if (reply.getFindingsList().stream().anyMatch(finding -> finding.startsWith("inputsRoot "))) {
            printer.say("this desk read other inputs: only the Platform's and a witness's desk hold all of them");
        }
        if (!reply.getTxId().isEmpty()) {
            printer.say("the finding stands on the ledger in " + reply.getTxId());
        }
        return (reply.getAgrees() ? ExitCode.OK : ExitCode.INVALID_DATA).number();
    }

    private int rows(Path statement) {
        CheckStatementRequest request = CheckStatementRequest.newBuilder()
                .setText(ActCommand.text(statement))
                .build();
        CheckStatementReply reply =
                connection.ask("sme", RunsGrpc::newBlockingStub, desk -> desk.checkStatement(request));
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("holds", new Json.Bool(reply.getHolds()));
        members.put("rows", new Json.Num(reply.getRows()));
        members.put("entered", new Json.Num(reply.getEntered()));
        answer(
                members,
                reply.getFindingsList(),
                reply.getRows() + " rows, of which " + reply.getEntered() + " could be compared with what was entered: "
                        + (reply.getHolds() ? "all is as the manifest says" : "it differs"));
        return (reply.getHolds() ? ExitCode.OK : ExitCode.INVALID_DATA).number();
    }

    private void answer(Map<String, Json> members, List<String> findings, String sentence) {
        members.put(
                "findings",
                Json.array(findings.stream()
                        .map(text -> (Json) new Json.Text(text))
                        .toList()));
        printer.answer(Json.object(members), () -> {
            findings.forEach(printer::line);
            printer.line(sentence);
        });
    }
}
