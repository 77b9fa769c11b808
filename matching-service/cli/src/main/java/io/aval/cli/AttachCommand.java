package io.aval.cli;

import io.aval.protocol.AttachReply;
import io.aval.protocol.AttachmentsGrpc;
import io.aval.protocol.ImportHeader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "attach",
        mixinStandardHelpOptions = true,
        description = {
            "Seals a document at the desk and prints what names it in a record: an entry of an act's attachments.",
            "The ledger never holds the document, only its digest."
        })
final class AttachCommand implements Callable<Integer> {

    private static final String USUAL = "platform";

    /** What a document may be. */
    enum Sort {
        contract,
        invoice,
        power_of_attorney
    }

    @Mixin
    Connection connection;

    @Mixin
    Printer printer;

    @Parameters(paramLabel = "FILE", description = "the document, 1 to 20,000,000 bytes")
    Path file;

    @Option(
            names = "--sort",
            paramLabel = "SORT",
            defaultValue = "contract",
            description = "contract, invoice or power_of_attorney")
    Sort sort;

    @Option(
            names = "--media-type",
            paramLabel = "TYPE",
            description = "such as application/pdf; by the file's name else")
    @Nullable
    String mediaType;

    private AttachReply sealed = AttachReply.getDefaultInstance();

    @Override
    public Integer call() {
        FileSending.requireReadable(file);
        FileSending<AttachReply> sending =
                new FileSending<>(file, ImportHeader.getDefaultInstance(), reply -> sealed = reply);
        connection.stream(USUAL, AttachmentsGrpc::newStub, desk -> sending.run(desk::attach));
        String name = String.valueOf(file.getFileName());
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("sort", new Json.Text(sort.name().toUpperCase(Locale.ROOT)));
        members.put("name", new Json.Text(name));
        members.put("mediaType", new Json.Text(mediaType == null ? typeOf(name) : mediaType));
        members.put("bytes", new Json.Num(sealed.getBytes()));
        members.put("digest", new Json.Text(sealed.getDigest()));
        Json entry = Json.object(members);
        printer.answer(
                entry,
                () -> printer.pairs(List.of(
                        List.of("Digest", sealed.getDigest()),
                        List.of("Bytes", Long.toString(sealed.getBytes())),
                        List.of("Entry", entry.text()))));
        printer.say("the entry belongs into the attachments of trade.register or trade.amend");
        return ExitCode.OK.number();
    }

    /** OFD is the form of China's digital invoices, which Java's own table lacks. */
    private static String typeOf(String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".ofd")) {
            return "application/ofd";
        }
        String known = URLConnection.getFileNameMap().getContentTypeFor(name);
        return known == null ? "application/octet-stream" : known;
    }
}
