package io.aval.cli;

import io.aval.protocol.EvidenceReply;
import io.aval.protocol.EvidenceRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            @Option(names = "--to", paramLabel = "FILE", required = true, description = "the file to write") Path to,
            @Option(
                            names = "--reason",
                            paramLabel = "TEXT",
                            defaultValue = "",
                            description = "why; regulators must say")
                    String reason) {
        EvidenceRequest request = EvidenceRequest.newBuilder()
                .setId(id)
                .setShow(show.name().toLowerCase(Locale.ROOT))
                .setReason(reason)
                .build();
        long bytes = connection.ask("platform", desk -> write(desk.evidence(request), to));
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("file", new Json.Text(to.toString()));
        members.put("bytes", new Json.Num(bytes));
        printer.answer(
                Json.object(members),
                () -> printer.pairs(List.of(List.of("File", to.toString()), List.of("Bytes", Long.toString(bytes)))));
        printer.say("'aval evidence verify " + to + "' checks it; that needs no desk and no network");
        return ExitCode.OK.number();
    }

    /** Writes beside the file first: a file of that name is whole, or it is the one that was there before. */
    private static long write(Iterator<EvidenceReply> replies, Path to) {
        Path part = to.resolveSibling(to.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                while (replies.hasNext()) {
                    replies.next().getChunk().writeTo(out);
                }
            } catch (RuntimeException e) {
                Files.deleteIfExists(part);
                throw e;
            }
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING);
            return Files.size(to);
        } catch (IOException e) {
            throw Failure.usage(
                    "The file " + to + " cannot be written.", "Name a file in a folder that you may write.");
        }
    }
}
