package io.aval.cli;

import io.aval.protocol.AttestReply;
import io.aval.protocol.AttestRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "attest",
        mixinStandardHelpOptions = true,
        description = "What organisations sign about a public key, such as day or bill~ID.")
final class AttestCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Parameters(paramLabel = "KEY", description = "day, charter, KIND~ID or order~ID")
    String key;

    @Option(
            names = "--by",
            paramLabel = "ORG",
            split = ",",
            description = "who signs; the desk's own where none is named")
    List<String> by = new ArrayList<>();

    @Override
    public Integer call() {
        AttestReply reply = connection.ask(
                "platform",
                desk -> desk.attest(AttestRequest.newBuilder()
                        .setKey(key)
                        .addAllOrganisations(by)
                        .build()));
        Json attestation = Json.read(reply.getAttestation());
        printer.answer(attestation, () -> {
            printer.line(Json.shown(attestation, "payload"));
            if (attestation instanceof Json.Obj(var members)
                    && members.get("endorsements") instanceof Json.Arr(var items)) {
                items.forEach(item -> printer.line("signed by " + Json.shown(item, "organisation")));
            }
            printer.say("--output json gives the signatures, to be checked without the ledger");
        });
        return ExitCode.OK.number();
    }
}
