package io.aval.cli;

import io.aval.protocol.AttachmentRequest;
import io.aval.protocol.AttachmentsGrpc;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "attachment",
        mixinStandardHelpOptions = true,
        description = "Documents that a desk has sealed: have them out, hand them to others, check them.")
final class AttachmentCommand implements Runnable {

    private static final String USUAL = "platform";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    @Override
    public void run() {
        throw Failure.usage(
                "Nothing to do is named.",
                "Try 'aval attachment get DIGEST --to FILE', 'export' or 'verify FILE --digest DIGEST'.");
    }

    @Command(
            name = "get",
            mixinStandardHelpOptions = true,
            description = "Writes a document as it was attached; the file is there only if its digest holds.")
    int get(
            @Mixin Connection connection,
            @Mixin Printer printer,
            @Parameters(paramLabel = "DIGEST", description = "64 lower-case hexadecimal digits") String digest,
            @Mixin Reason reason,
            @Mixin Destination to) {
        take(connection, printer, request(digest, reason.text), to.path, false);
        return ExitCode.OK.number();
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes a document with the salt of its digest, for others to check without this desk.")
    int export(
            @Mixin Connection connection,
            @Mixin Printer printer,
            @Parameters(paramLabel = "DIGEST", description = "64 lower-case hexadecimal digits") String digest,
            @Mixin Reason reason,
            @Mixin Destination to) {
        take(connection, printer, request(digest, reason.text), to.path, true);
        printer.say(
                "send it to whom it concerns; 'aval attachment verify " + to + " --digest " + digest + "' checks it");
        return ExitCode.OK.number();
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks an exported document against the digest in a record: no desk, no network.")
    int verify(
            @Mixin Printer printer,
            @Parameters(paramLabel = "FILE", description = "what 'aval attachment export' wrote") Path file,
            @Option(names = "--digest", paramLabel = "DIGEST", required = true, description = "as the record names it")
                    String digest,
            @Option(names = "--to", paramLabel = "FILE", description = "where the document alone is written") @Nullable
                    Path to) {
        FileSending.requireReadable(file);
        if (!DIGEST.matcher(digest).matches()) {
            throw new Failure(
                    ExitCode.INVALID_DATA,
                    "BAD_FORMAT",
                    "'" + digest + "' is no digest.",
                    "Give 64 lower-case hexadecimal digits, as they stand in the record.");
        }
        tell(printer, verified(file, digest, to), to == null ? file : to);
        printer.say("it is the document that the digest stands for");
        return ExitCode.OK.number();
    }

    private static DocumentFile verified(Path file, String digest, @Nullable Path to) {
        if (to != null) {
            return PartFile.write(to, out -> DocumentFile.verify(file, digest, out));
        }
        try {
            return DocumentFile.verify(file, digest, OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw PartFile.unwritable(file);
        }
    }

    private static AttachmentRequest request(String digest, String reason) {
        return AttachmentRequest.newBuilder()
                .setDigest(digest)
                .setReason(reason)
                .build();
    }

    private static void take(
            Connection connection, Printer printer, AttachmentRequest request, Path to, boolean withSalt) {
        DocumentFile document = connection.ask(
                USUAL,
                AttachmentsGrpc::newBlockingStub,
                desk -> DocumentFile.take(desk.getAttachment(request), request.getDigest(), to, withSalt));
        tell(printer, document, to);
    }

    private static void tell(Printer printer, DocumentFile document, Path file) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("name", new Json.Text(document.name()));
        members.put("bytes", new Json.Num(document.bytes()));
        members.put("file", new Json.Text(file.toString()));
        printer.answer(
                Json.object(members),
                () -> printer.pairs(List.of(
                        List.of("Name", document.name()),
                        List.of("Bytes", Long.toString(document.bytes())),
                        List.of("File", file.toString()))));
    }
}
