package io.aval.desk.grpc;

import io.aval.protocol.ImportHeader;
import io.aval.protocol.ImportRequest;
import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file on its way in: first its name and size, then its bytes, at most 512 MiB. Not thread-safe. */
final class Upload implements AutoCloseable {

    private static final long MAX_BYTES = 512L << 20;
    private static final int MAX_NAME = 120;

    private final Path file;
    private @Nullable ImportHeader header;
    private @Nullable OutputStream out;
    private long received;

    Upload(Path folder) throws IOException {
        Files.createDirectories(folder);
        this.file = Files.createTempFile(folder, "upload-", ".part");
    }

    void take(ImportRequest part) throws IOException {
        switch (part.getPartCase()) {
            case HEADER -> begin(part.getHeader());
            case CHUNK -> append(part);
            case PART_NOT_SET -> throw Code.MISSING_FIELD.refuse("field", "/part");
        }
    }

    private void begin(ImportHeader told) throws IOException {
        Code.MALFORMED.unless(header == null, "at", "a second header");
        String name = told.getName();
        Code.MISSING_FIELD.unless(!name.isEmpty(), "field", "/header/name");
        boolean plain = name.length() <= MAX_NAME && name.chars().noneMatch(Character::isISOControl);
        Code.BAD_FORMAT.unless(plain, "field", "/header/name", "reason", "length 1 to " + MAX_NAME);
        Code.OUT_OF_RANGE.unless(
                told.getBytes() >= 0 && told.getBytes() <= MAX_BYTES,
                "field",
                "/header/bytes",
                "range",
                "0.." + MAX_BYTES);
        header = told;
        out = Files.newOutputStream(file);
    }

    private void append(ImportRequest part) throws IOException {
        OutputStream open = out;
        if (open == null || header == null) {
            throw Code.MISSING_FIELD.refuse("field", "/header");
        }
        received += part.getChunk().size();
        Code.OUT_OF_RANGE.unless(received <= header.getBytes(), "field", "/header/bytes", "reason", "more bytes come");
        part.getChunk().writeTo(open);
    }

    /** The header, once every byte that it promised is here. */
    ImportHeader complete() throws IOException {
        ImportHeader told = header;
        if (told == null || out == null) {
            throw Code.MISSING_FIELD.refuse("field", "/header");
        }
        out.close();
        Code.IMPORT_CUT.unless(
                received == told.getBytes(),
                "received",
                Long.toString(received),
                "bytes",
                Long.toString(told.getBytes()));
        return told;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
        Files.deleteIfExists(file);
    }
}
