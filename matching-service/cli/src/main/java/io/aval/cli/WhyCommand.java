package io.aval.cli;

import io.aval.protocol.MatchingGrpc;
import io.aval.protocol.WhyRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = {
            "Why a demand finds no product, or a product no demand: how many are eligible, and what is told of the others.",
            "You learn what each of them has chosen to tell; officers learn the exact reasons. Your questions are counted."
        })
final class WhyCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Parameters(paramLabel = "ID", description = "the demand's or the product's id, 32 hexadecimal digits")
    String id;

    @Mixin
    Reason reason;

    @Override
    public Integer call() {
        WhyRequest request =
                WhyRequest.newBuilder().setId(id).setReason(reason.text).build();
        Json answer = Json.read(connection
                .ask("sme", MatchingGrpc::newBlockingStub, desk -> desk.why(request))
                .getJson());
        printer.answer(answer, () -> printer.rows(rows(answer)));
        sayAllowance(printer, answer);
        return ExitCode.OK.number();
    }

    private static List<List<String>> rows(Json answer) {
        boolean demand = Json.shown(answer, "kind").equals("demand");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(demand ? "Products" : "Demands", Json.shown(answer, "asked")));
        rows.add(List.of("Eligible", Json.shown(answer, "eligible")));
        for (Json told : BillTables.items(answer, "told")) {
            rows.add(List.of(Json.shown(told, "reason"), Json.shown(told, "count")));
        }
        return rows;
    }

    /** Where questions are counted, says how many are left. */
    static void sayAllowance(Printer printer, Json answer) {
        String left = Json.shown(answer, "allowance", "left");
        if (!left.isEmpty()) {
            printer.say(left + " of " + Json.shown(answer, "allowance", "daily") + " questions are left for today");
        }
    }
}
