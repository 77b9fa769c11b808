package io.aval.cli;

import io.aval.protocol.OverdueRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "overdue",
        mixinStandardHelpOptions = true,
        description = "Which acceptors are overdue at the end of a month, from the bills that a witness holds.")
final class OverdueCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Option(names = "--month", paramLabel = "MONTH", defaultValue = "", description = "as 2026-10; the last one else")
    String month;

    @Option(names = "--apply", description = "enters what has changed into the registry")
    boolean apply;

    @Override
    public Integer call() {
        OverdueRequest request =
                OverdueRequest.newBuilder().setMonth(month).setApply(apply).build();
        Json answer = BillTables.ask(connection, "regulator", desk -> desk.auditOverdue(request));
        List<Json> lines = BillTables.items(answer, "acceptors");
        printer.answer(answer, () -> {
            BillTables.print(printer, lines, "party", "month", "listed", "level");
            printer.say(lines.size() + " acceptors, " + Json.shown(answer, "entered") + " entered");
        });
        return ExitCode.OK.number();
    }
}
