package io.aval.cli;

import io.aval.protocol.RebuildReply;
import io.aval.protocol.RebuildRequest;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "index",
        mixinStandardHelpOptions = true,
        subcommands = ObservationsCommand.class,
        description = "Looks after a desk's indexes: of records, and of observations.")
final class IndexCommand implements Runnable {

    @Override
    public void run() {
        throw Failure.usage("Nothing to do is named.", "Try 'aval index rebuild' or 'aval index observations'.");
    }

    @Command(
            name = "rebuild",
            mixinStandardHelpOptions = true,
            description = "Builds both indexes again from ledger and import files, and compares.")
    int rebuild(@Mixin Connection connection, @Mixin Printer printer) {
        RebuildReply last;
        try (ProgressBar bar = printer.progress("rebuilding")) {
            last = connection.ask("platform", desk -> {
                Iterator<RebuildReply> replies = desk.rebuildIndex(RebuildRequest.getDefaultInstance());
                RebuildReply reply = RebuildReply.getDefaultInstance();
                while (replies.hasNext()) {
                    reply = replies.next();
                    bar.at(reply.getProgress(), "");
                }
                return reply;
            });
        }
        boolean same = last.getFinished() && last.getDigestBefore().equals(last.getDigestAfter());
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("before", new Json.Text(last.getDigestBefore()));
        members.put("after", new Json.Text(last.getDigestAfter()));
        members.put("same", new Json.Bool(same));
        printer.answer(
                Json.object(members),
                () -> printer.pairs(List.of(
                        List.of("Digest before", last.getDigestBefore()),
                        List.of("Digest after", last.getDigestAfter()),
                        List.of("Same", same ? "yes" : "NO"))));
        return (same ? ExitCode.OK : ExitCode.INVALID_DATA).number();
    }
}
