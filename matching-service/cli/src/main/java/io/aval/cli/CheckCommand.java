package io.aval.cli;

import io.aval.protocol.CheckBillRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Whether a bill is as its acceptor has disclosed it, not frozen, and its acceptor not overdue.",
            "With --elements also whether it is as somebody states it; exit code 3 if something speaks against it."
        })
final class CheckCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Parameters(paramLabel = "ID", description = "the bill's id, 32 hexadecimal digits")
    String id;

    @Option(names = "--elements", paramLabel = "FILE", description = "JSON with members of the bill's terms")
    @Nullable
    Path elements;

    @Mixin
    Reason reason;

    @Override
    public Integer call() {
        CheckBillRequest request = CheckBillRequest.newBuilder()
                .setId(id)
                .setReason(reason.text)
                .setElements(elements == null ? "" : ActCommand.text(elements))
                .build();
        Json answer = BillTables.ask(connection, "bank-a", desk -> desk.checkBill(request));
        boolean good = Json.shown(answer, "good").equals("true");
        printer.answer(
                answer,
                () -> printer.pairs(List.of(
                        List.of("Number", Json.shown(answer, "number")),
                        List.of("Good", good ? "yes" : "NO"),
                        List.of("Against it", Json.shown(answer, "reasons")),
                        List.of("Differs", Json.shown(answer, "differs")))));
        return (good ? ExitCode.OK : ExitCode.INVALID_DATA).number();
    }
}
