package io.aval.cli;

import io.aval.protocol.DeskGrpc;
import io.aval.protocol.ListReply;
import io.aval.protocol.ListRequest;
import io.aval.protocol.MatchReply;
import io.aval.protocol.MatchRequest;
import io.aval.protocol.Record;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = "Matches demands with products, and checks what was matched.",
        subcommands = {
            MatchVerifyCommand.class,
            StatementCommand.class,
            WhyCommand.class,
            WhatIfCommand.class,
            ReachCommand.class
        })
final class MatchCommand implements Runnable {

    private static final int PAGE = 200;

    @Override
    public void run() {
        throw Failure.usage("Nothing to do is named.", "Try 'aval match run' or 'aval match report'.");
    }

    @Command(
            name = "run",
            mixinStandardHelpOptions = true,
            description = "Matches, verifies, records the run and makes its offers; operators of the Platform only.")
    int start(
            @Mixin Connection connection,
            @Mixin Printer printer,
            @Option(
                            names = "--import",
                            paramLabel = "DIGEST",
                            description = "let the companies of an import join: its digest, or latest")
                    @Nullable
                    String companies,
            @Option(
                            names = "--seed",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "breaks ties; 0 is the usual one")
                    long seed,
            @Option(
                            names = "--mode",
                            paramLabel = "MODE",
                            defaultValue = "stable-demand",
                            description = "stable-demand, stable-product, unsplit, welfare or welfare-tickets")
                    String mode,
            @Option(
                            names = "--candidates",
                            paramLabel = "N",
                            defaultValue = "0",
                            description = "consider only the N products that each demand wants most; 0: all")
                    int candidates,
            @Option(names = "--rules", paramLabel = "FILE", description = "product rules and caps, JSON") @Nullable
                    Path rules,
            @Option(names = "--dry-run", description = "compute and verify only; nothing is recorded") boolean dryRun) {
        MatchRequest.Builder request = MatchRequest.newBuilder()
                .setSeed(seed)
                .setMode(mode)
                .setCandidates(candidates)
                .setRules(rules == null ? "" : written(rules))
                .setDryRun(dryRun);
        MatchReply last;
        try (ProgressBar bar = printer.progress("matching")) {
            last = connection.ask("platform", desk -> {
                Iterator<MatchReply> replies = desk.runMatch(request.setImportDigest(companies == null ? "" : companies)
                        .build());
                MatchReply reply = MatchReply.getDefaultInstance();
                while (replies.hasNext()) {
                    reply = replies.next();
                    bar.at(reply.getProgress(), reply.getPhase());
                }
                return reply;
            });
        }
        MatchReply reply = last;
        printer.answer(json(reply), () -> printer.line(reply.getTable().stripTrailing()));
        printer.say(
                dryRun
                        ? "a dry run: nothing was recorded, nobody got an offer"
                        : "recorded in " + reply.getRunTxId() + ", " + reply.getOffers() + " offers, "
                                + reply.getMillis() + " ms");
        if (!reply.getRun().isEmpty()) {
            printer.say("a witness checks it: aval match verify " + reply.getRun() + " --reason TEXT --confirm");
        }
        if (reply.getResumed()) {
            printer.say("that was a run begun before and not finished; give the command again for a new one");
        }
        return ExitCode.OK.number();
    }

    @Command(
            name = "report",
            mixinStandardHelpOptions = true,
            description = "The runs that stand on the ledger, the last one last.")
    int report(@Mixin Connection connection, @Mixin Printer printer, @Mixin Reason reason) {
        List<Json> runs = new ArrayList<>(connection.ask("platform", desk -> all(desk, "run", reason.text)));
        runs.sort(Comparator.comparingLong(MatchCommand::height));
        printer.answer(Json.array(runs), () -> {
            for (Json run : runs) {
                List<List<String>> rows = new ArrayList<>();
                rows.add(List.of("Run", Json.shown(run, "id")));
                for (String name : List.of("engine", "seed", "demands", "products", "inputs", "result")) {
                    rows.add(List.of("  " + name, Json.shown(run, "body", name)));
                }
                for (String name : List.of("mode", "height", "day", "exactness", "gapPpm", "blockingPairs", "envy")) {
                    rows.add(List.of("  " + name, Json.shown(run, "body", "manifest", name)));
                }
                rows.add(List.of("  review", Json.shown(run, "body", "review", "finding")));
                rows.add(List.of("  value", Summary.of("run", run).split("  ", -1)[1]));
                printer.pairs(rows);
            }
            printer.say(runs.size() + " runs");
        });
        return ExitCode.OK.number();
    }

    /** To a desk no text means no rules, and a file that was cut to nothing must not pass for that. */
    private static String written(Path rules) {
        String text = ActCommand.text(rules);
        if (text.isBlank()) {
            throw new Failure(
                    ExitCode.INVALID_DATA,
                    "MALFORMED",
                    "The file " + rules + " is empty.",
                    "Write the rules into it, or leave --rules out to run without any.");
        }
        return text;
    }

    /** Up to which block it read; runs of early releases do not say. */
    private static long height(Json run) {
        String height = Json.shown(run, "body", "manifest", "height");
        return height.isEmpty() ? 0 : Long.parseLong(height);
    }

    private static List<Json> all(DeskGrpc.DeskBlockingStub desk, String kind, String reason) {
        List<Json> openings = new ArrayList<>();
        String cursor = "";
        do {
            ListReply reply = desk.list(ListRequest.newBuilder()
                    .setKind(kind)
                    .setCursor(cursor)
                    .setPageSize(PAGE)
                    .setReason(reason)
                    .build());
            for (Record record : reply.getRecordsList()) {
                openings.add(Json.read(record.getOpening()));
            }
            cursor = reply.getNextCursor();
        } while (!cursor.isEmpty());
        return openings;
    }

    private static Json json(MatchReply reply) {
        List<Json> lines = reply.getReport().lines().map(Json::read).toList();
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("runTx", new Json.Text(reply.getRunTxId()));
        members.put("offers", new Json.Num(reply.getOffers()));
        members.put("report", Json.array(lines));
        return Json.object(members);
    }
}
