package io.aval.cli;

import io.aval.protocol.MatchingGrpc;
import io.aval.protocol.WhatIfRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        description = {
            "What a match would come to if a product were otherwise; nothing is recorded, nobody gets an offer.",
            "For operators, and for the product's financier, whose questions are counted."
        })
final class WhatIfCommand implements Callable<Integer> {

    private static final int FEN_DIGITS = 2;

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Option(names = "--product", paramLabel = "ID", required = true, description = "the product's id")
    String product;

    @ArgGroup(multiplicity = "1")
    Change change;

    @Option(
            names = "--run",
            paramLabel = "ID",
            defaultValue = "",
            description = "match as this run did: its mode, seed, import and rules; the last run if none is named")
    String run;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "",
            description =
                    "another mode than that run's: stable-demand, stable-product, unsplit, welfare or welfare-tickets")
    String mode;

    /** Exactly one of them. */
    static final class Change {

        @Option(
                names = "--budget-yuan",
                converter = Yuan.class,
                paramLabel = "X",
                description = "it had this money to place now")
        @Nullable
        Long budgetFen;

        @Option(
                names = "--add-ppm",
                paramLabel = "N",
                description = "its rates were higher by N millionths a year; -N: lower")
        @Nullable
        Integer addPpm;

        @Option(names = "--without", description = "it were not there")
        boolean without;
    }

    @Override
    public Integer call() {
        WhatIfRequest request = request();
        Json answer = Json.read(connection
                .ask("platform", MatchingGrpc::newBlockingStub, desk -> desk.whatIf(request))
                .getJson());
        printer.answer(answer, () -> printer.rows(rows(answer)));
        printer.say(basis(answer));
        printer.say("nothing was recorded on the ledger");
        WhyCommand.sayAllowance(printer, answer);
        return ExitCode.OK.number();
    }

    private WhatIfRequest request() {
        WhatIfRequest.Builder request =
                WhatIfRequest.newBuilder().setProduct(product).setRun(run).setMode(mode);
        Long budget = change.budgetFen;
        Integer added = change.addPpm;
        if (budget != null) {
            return request.setBudgetFen(budget).build();
        }
        return added != null
                ? request.setAddPpm(added).build()
                : request.setWithout(true).build();
    }

    /** By which rule both were matched. */
    private static String basis(Json answer) {
        String like = Json.shown(answer, "basis", "run");
        StringBuilder said = new StringBuilder("matched in mode ")
                .append(Json.shown(answer, "basis", "mode")
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-'))
                .append(", seed ")
                .append(Json.shown(answer, "basis", "number"))
                .append(like.isEmpty() ? "; there was no run yet" : ", as run " + like);
        for (String file : List.of("companies", "rules")) {
            String digest = Json.shown(answer, "basis", file);
            said.append(digest.isEmpty() ? "" : ", with its " + file + " " + digest);
        }
        return said.toString();
    }

    private static List<List<String>> rows(Json answer) {
        return List.of(
                List.of("", "as it is", "what if"),
                money(answer, "placed, yuan", "placedFen"),
                number(answer, "demands that get money", "matchedDemands"),
                money(answer, "placed by the product, yuan", "productFen"),
                number(answer, "its mean rate, ppm", "productRatePpm"),
                List.of("demands that get money only then", "", Json.shown(answer, "gained")),
                List.of("demands that get none any more", "", Json.shown(answer, "lost")),
                List.of("demands that change hands", "", Json.shown(answer, "moved")));
    }

    private static List<String> number(Json answer, String what, String name) {
        return List.of(what, Json.shown(answer, "before", name), Json.shown(answer, "after", name));
    }

    private static List<String> money(Json answer, String what, String name) {
        return List.of(what, yuan(answer, "before", name), yuan(answer, "after", name));
    }

    private static String yuan(Json answer, String side, String name) {
        return new BigDecimal(Json.shown(answer, side, name))
                .movePointLeft(FEN_DIGITS)
                .toPlainString();
    }
}
