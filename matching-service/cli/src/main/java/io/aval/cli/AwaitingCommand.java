package io.aval.cli;

import io.aval.protocol.AwaitingRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "awaiting",
        mixinStandardHelpOptions = true,
        description = "What awaits you and until when, and your own open requests.")
final class AwaitingCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Override
    public Integer call() {
        Json answer =
                BillTables.ask(connection, "bank-a", desk -> desk.listAwaiting(AwaitingRequest.getDefaultInstance()));
        List<Json> items = BillTables.items(answer, "awaiting");
        printer.answer(answer, () -> {
            BillTables.print(printer, items, "until", "what", "operation", "amountFen", "bill");
            printer.say(items.size() + " open");
        });
        return ExitCode.OK.number();
    }
}
