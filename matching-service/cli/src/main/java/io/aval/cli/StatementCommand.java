package io.aval.cli;

import io.aval.protocol.RunsGrpc;
import io.aval.protocol.StatementReply;
import io.aval.protocol.StatementRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "statement",
        mixinStandardHelpOptions = true,
        description = {
            "Has out a party's own rows of a run, with their way to the roots on the ledger; the Platform's desk.",
            "'aval match verify --file FILE' checks them."
        })
final class StatementCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Parameters(paramLabel = "RUN", description = "the run's id, 32 hexadecimal digits")
    String run;

    @Option(
            names = "--party",
            paramLabel = "ID",
            defaultValue = "",
            description = "the party's record; your own if none is named, officers name one")
    String party;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "the file to write")
    Path to;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", description = "why; regulators must say")
    String reason;

    @Override
    public Integer call() {
        StatementRequest request = StatementRequest.newBuilder()
                .setRun(run)
                .setParty(party)
                .setReason(reason)
                .build();
        StatementReply reply = connection.ask("platform", RunsGrpc::newBlockingStub, desk -> desk.statement(request));
        try (PartFile out = new PartFile(to)) {
            out.write(reply.getText().getBytes(StandardCharsets.UTF_8));
            out.move();
        } catch (IOException e) {
            throw DocumentFile.unwritable(to);
        }
        printer.say(reply.getRows() + " rows; 'aval match verify --file " + to + "' checks them, at any desk");
        return ExitCode.OK.number();
    }
}
