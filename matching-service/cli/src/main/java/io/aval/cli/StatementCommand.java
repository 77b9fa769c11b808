package io.aval.cli;

import io.aval.protocol.RunsGrpc;
import io.aval.protocol.StatementReply;
import io.aval.protocol.StatementRequest;
import java.nio.charset.StandardCharsets;
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

    @Mixin
    Destination to;

    @Mixin
    Reason reason;

    @Override
    public Integer call() {
        StatementRequest request = StatementRequest.newBuilder()
                .setRun(run)
                .setParty(party)
                .setReason(reason.text)
                .build();
        StatementReply reply = connection.ask("platform", RunsGrpc::newBlockingStub, desk -> desk.statement(request));
        to.write(reply.getText().getBytes(StandardCharsets.UTF_8));
        printer.say(reply.getRows() + " rows; 'aval match verify --file " + to + "' checks them, at any desk");
        return ExitCode.OK.number();
    }
}
