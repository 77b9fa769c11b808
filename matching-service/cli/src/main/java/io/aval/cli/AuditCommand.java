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
            description = "What regulators have looked at, when and why; says which line is broken.")
    int queries(@Mixin Connection connection, @Mixin Printer printer) {
        return read(
                connection, printer, "regulator", "queries", List.of("at", "who", "what", "filter", "count", "reason"));
    }

    @Command(
            name = "drafts",
            mixinStandardHelpOptions = true,
            description = "Who has made, released and rejected which draft; says which line is broken.")
    int drafts(@Mixin Connection connection, @Mixin Printer printer) {
        return read(
                connection,
                printer,
                "platform",
                "drafts",
                List.of("at", "step", "draft", "maker", "checker", "tx", "code"));
    }

    private static int read(Connection connection, Printer printer, String usual, String log, List<String> columns) {
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
        List<Json> lines = bytes.toString(StandardCharsets.UTF_8)
                .lines()
                .map(AuditCommand::line)
                .toList();
        printer.answer(Json.array(lines), () -> {
            List<List<String>> rows = new ArrayList<>();
            for (Json line : lines) {
                rows.add(Stream.concat(Stream.of("n"), columns.stream())
                        .map(column -> Json.shown(line, column))
                        .toList());
            }
            printer.rows(rows);
        });
        verdict.getBrokenList().forEach(printer::say);
        printer.say(verdict.getLines() + " lines, " + (verdict.getBrokenCount() == 0 ? "the chain holds" : "BROKEN")
                + "; the last line's digest is " + verdict.getHead());
        return (verdict.getBrokenCount() == 0 ? ExitCode.OK : ExitCode.INVALID_DATA).number();
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
