package io.aval.cli;

import io.aval.protocol.AuditsGrpc;
import io.aval.protocol.LogReply;
import io.aval.protocol.LogRequest;
import io.aval.protocol.LogVerdict;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Audits all bills, and reads a desk's own logs and checks that nothing in them was changed.",
        subcommands = {ConservationCommand.class, OverdueCommand.class})
final class AuditCommand implements Runnable {

    @Override
    public void run() {
        throw Failure.usage("No audit is named.", "Try 'aval audit conservation' or 'aval audit queries'.");
    }

    @Command(
            name = "queries",
            mixinStandardHelpOptions = true,
            description = {
                "What regulators have looked at, when and why, and who has asked what about the market at this desk;",
                "says which line is broken."
            })
    int queries(@Mixin Connection connection, @Mixin Printer printer) {
        Log queries = read(connection, "regulator", "queries");
        Log probes = read(connection, "regulator", "probes");
        printer.answer(
                new Json.Obj(new TreeMap<>(
                        Map.of("queries", Json.array(queries.lines()), "probes", Json.array(probes.lines())))),
                () -> {
                    printer.line("What regulators have looked at");
                    show(printer, queries, List.of("at", "who", "what", "filter", "count", "reason"));
                    printer.line("Who has asked what about the market");
                    show(printer, probes, List.of("at", "who", "what", "subject", "party", "reason"));
                });
        return Math.max(judge(printer, "queries: ", queries), judge(printer, "questions: ", probes));
    }

    @Command(
            name = "drafts",
            mixinStandardHelpOptions = true,
            description = "Who has made, released and rejected which draft; says which line is broken.")
    int drafts(@Mixin Connection connection, @Mixin Printer printer) {
        Log drafts = read(connection, "platform", "drafts");
        printer.answer(
                Json.array(drafts.lines()),
                () -> show(printer, drafts, List.of("at", "step", "draft", "maker", "checker", "tx", "code")));
        return judge(printer, "", drafts);
    }

    /** A log as a desk has it, and what the desk found when it read it. */
    private record Log(List<Json> lines, LogVerdict verdict) {}

    private static Log read(Connection connection, String usual, String log) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LogVerdict verdict = connection.ask(usual, AuditsGrpc::newBlockingStub, desk -> {
            Iterator<LogReply> replies =
                    desk.readLog(LogRequest.newBuilder().setLog(log).build());
            LogVerdict last = LogVerdict.getDefaultInstance();
            while (replies.hasNext()) {
                LogReply reply = replies.next();
                bytes.writeBytes(reply.getLines().toByteArray());
                last = reply.hasVerdict() ? reply.getVerdict() : last;
            }
            return last;
        });
        return new Log(
                bytes.toString(StandardCharsets.UTF_8)
                        .lines()
                        .map(AuditCommand::line)
                        .toList(),
                verdict);
    }

    private static void show(Printer printer, Log log, List<String> columns) {
        List<List<String>> rows = new ArrayList<>();
        for (Json line : log.lines()) {
            rows.add(Stream.concat(Stream.of("n"), columns.stream())
                    .map(column -> Json.shown(line, column))
                    .toList());
        }
        printer.rows(rows);
    }

    /** Says what was found wrong; the exit code. */
    private static int judge(Printer printer, String what, Log log) {
        LogVerdict verdict = log.verdict();
        boolean sound = verdict.getBrokenCount() == 0;
        verdict.getBrokenList().forEach(broken -> printer.say(what + broken));
        printer.say(what + verdict.getLines() + " lines, " + (sound ? "the chain holds" : "BROKEN")
                + "; the last line's digest is " + verdict.getHead());
        return (sound ? ExitCode.OK : ExitCode.INVALID_DATA).number();
    }

    /** A line that is no JSON is shown as it is. */
    private static Json line(String text) {
        try {
            return Json.read(text);
        } catch (IllegalArgumentException e) {
            return new Json.Text(text);
        }
    }
}
