package io.aval.cli;

import io.aval.protocol.StepsRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "steps",
        mixinStandardHelpOptions = true,
        description = "What you may do to a bill today; with --all also what not, and why.")
final class StepsCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Parameters(paramLabel = "ID", description = "the bill's id, 32 hexadecimal digits")
    String id;

    @Mixin
    Reason reason;

    @Option(names = "--all", description = "also what is not allowed")
    boolean all;

    @Override
    public Integer call() {
        Json answer = BillTables.ask(
                connection,
                "bank-a",
                desk -> desk.listSteps(StepsRequest.newBuilder()
                        .setId(id)
                        .setReason(reason.text)
                        .build()));
        List<Json> items = BillTables.items(answer, "steps").stream()
                .filter(step -> all || Json.shown(step, "allowed").equals("true"))
                .toList();
        printer.answer(answer, () -> {
            BillTables.print(printer, items, "act", "operation", "chinese", "english", "responder", "terms", "code");
            printer.say(items.size() + " acts");
        });
        return ExitCode.OK.number();
    }
}
