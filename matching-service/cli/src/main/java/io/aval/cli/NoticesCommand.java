package io.aval.cli;

import io.aval.protocol.NoticesRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "notices", mixinStandardHelpOptions = true, description = "Your notices, newest first.")
final class NoticesCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Option(names = "--since", paramLabel = "DAY", defaultValue = "", description = "first day; 30 days ago else")
    String since;

    @Override
    public Integer call() {
        Json answer = BillTables.ask(
                connection,
                "bank-a",
                desk -> desk.listNotices(
                        NoticesRequest.newBuilder().setSince(since).build()));
        List<Json> items = BillTables.items(answer, "notices");
        printer.answer(answer, () -> {
            BillTables.print(printer, items, "day", "what", "record", "chinese", "english");
            printer.say(items.size() + " notices");
        });
        return ExitCode.OK.number();
    }
}
