package io.aval.cli;

import io.aval.protocol.BillsGrpc;
import io.aval.protocol.CloseDayReply;
import io.aval.protocol.CloseDayRequest;
import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "day", mixinStandardHelpOptions = true, description = "The night job of a desk.")
final class DayCommand implements Runnable {

    @Override
    public void run() {
        throw Failure.usage("Nothing to do is named.", "Try 'aval day close'.");
    }

    @Command(
            name = "close",
            mixinStandardHelpOptions = true,
            description = {
                "Writes down what the ledger's day has done to each bill of a desk; exit code 9 if one was refused.",
                "Broken off, it goes on where it stopped; done again, it writes nothing."
            })
    int close(@Mixin Connection connection, @Mixin Printer printer) {
        Json report;
        try (ProgressBar bar = printer.progress("closing")) {
            report = connection.ask("platform", BillsGrpc::newBlockingStub, desk -> {
                Iterator<CloseDayReply> replies = desk.closeDay(CloseDayRequest.getDefaultInstance());
                CloseDayReply last = CloseDayReply.getDefaultInstance();
                while (replies.hasNext()) {
                    last = replies.next();
                    bar.at(last.getProgress(), "");
                }
                return Json.read(last.getReport());
            });
        }
        List<Json> refused = BillTables.items(report, "refused");
        printer.answer(report, () -> {
            printer.pairs(List.of(
                    List.of("Business day", Json.shown(report, "day")),
                    List.of("Bills looked at", Json.shown(report, "looked")),
                    List.of("Written", Json.shown(report, "written")),
                    List.of("Requests lapsed", Json.shown(report, "lapsed")),
                    List.of("Presented", Json.shown(report, "presented")),
                    List.of("Refused by silence", Json.shown(report, "silent")),
                    List.of("Not settled", Json.shown(report, "unsettled")),
                    List.of("Written by others", Json.shown(report, "upToDate")),
                    List.of("Frozen", Json.shown(report, "frozen"))));
            BillTables.print(printer, refused, "code", "bills", "example");
        });
        return (refused.isEmpty() ? ExitCode.OK : ExitCode.PARTIAL).number();
    }
}
