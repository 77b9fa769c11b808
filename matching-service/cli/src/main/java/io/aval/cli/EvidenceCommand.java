package io.aval.cli;

import com.google.protobuf.ByteString;
import io.aval.protocol.EvidenceReply;
import io.aval.protocol.EvidenceRequest;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "evidence",
        mixinStandardHelpOptions = true,
        description = "One file that shows, without the ledger, how a record came to be what it is.")
final class EvidenceCommand implements Runnable {

    /** Which openings the file shows. */
    enum Show {
        all,
        head,
        none
    }

    @Override
    public void run() {
        throw Failure.usage(
                "Nothing to do is named.", "Try 'aval evidence export ID --to FILE' or 'aval evidence verify FILE'.");
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Writes the evidence of a record to a file: signed acts, certificates, attestations, digests.")
    int export(
            @Mixin Connection connection,
            @Mixin Printer printer,
            @Parameters(paramLabel = "ID", description = "the record's id, 32 hexadecimal digits") String id,
            @Option(
                            names = "--show",
                            paramLabel = "WHAT",
                            defaultValue = "head",
                            description = "openings that the file shows: all, head (the newest) or none")
                    Show show,
            @Mixin Destination to,
            @Mixin Reason reason) {
        EvidenceRequest request = EvidenceRequest.newBuilder()
                .setId(id)
                .setShow(show.name().toLowerCase(Locale.ROOT))
                .setReason(reason.text)
                .build();
        long bytes = connection.ask("platform", desk -> write(desk.evidence(request), to.path));
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("file", new Json.Text(to.toString()));
        members.put("bytes", new Json.Num(bytes));
        printer.answer(
                Json.object(members),
                () -> printer.pairs(List.of(List.of("File", to.toString()), List.of("Bytes", Long.toString(bytes)))));
        printer.say("'aval evidence verify " + to + "' checks it; that needs no desk and no network");
        return ExitCode.OK.number();
    }

    private static long write(Iterator<EvidenceReply> replies, Path to) {
        return PartFile.write(to, out -> {
            long bytes = 0;
            while (replies.hasNext()) {
                ByteString chunk = replies.next().getChunk();
                chunk.writeTo(out);
                bytes += chunk.size();
            }
            return bytes;
        });
    }
}
