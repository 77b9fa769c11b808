package io.aval.cli;

import io.aval.protocol.ConservationRequest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "conservation",
        mixinStandardHelpOptions = true,
        description = {
            "Whether the live ranges of every package tile it, with no unit twice and none missing.",
            "A witness proves it for all bills; another desk, for what it holds, that nothing overlaps."
        })
final class ConservationCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Override
    public Integer call() {
        Json answer = BillTables.ask(
                connection, "regulator", desk -> desk.auditConservation(ConservationRequest.getDefaultInstance()));
        List<Json> findings = BillTables.items(answer, "findings");
        boolean whole = Json.shown(answer, "whole").equals("true");
        printer.answer(answer, () -> {
            printer.pairs(List.of(
                    List.of("Proved for", whole ? "all bills of the ledger" : "overlaps of what this desk holds"),
                    List.of("Packages", Json.shown(answer, "packages")),
                    List.of("Live ranges", Json.shown(answer, "ranges")),
                    List.of("Live units (fen)", Json.shown(answer, "units")),
                    List.of("Findings", Integer.toString(findings.size()))));
            BillTables.print(printer, findings, "packageId", "what");
        });
        return (findings.isEmpty() ? ExitCode.OK : ExitCode.INVALID_DATA).number();
    }
}
