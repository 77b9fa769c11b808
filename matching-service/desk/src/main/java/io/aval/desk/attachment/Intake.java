package io.aval.desk.attachment;

import io.aval.rules.canonical.Digest;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;

/** A document on its way in, sealed as it comes. What is closed before it is finished leaves nothing. Not thread-safe. */
public final class Intake implements AutoCloseable {

    private final SealedFiles files;
    private final Path part;
    private final SealingStream out;
    private final MessageDigest sha = Sha256.fresh();
    private final long bytes;
    private long received;

    Intake(SealedFiles files, Note note) throws IOException {
        this.files = files;
        this.bytes = note.bytes();
        sha.update(HexFormat.of().parseHex(note.salt()));
        part = files.begin();
        out = files.seal(part);
        // No more than a chunk, so nothing is written yet
        note.write(out);
    }

    /**
     * Takes the bytes that follow.
     *
     * @throws RefusedException {@code OUT_OF_RANGE} if they are more than were announced, {@code DISK_FULL}
     */
    public void take(byte[] more) throws IOException {
        received += more.length;
        Code.OUT_OF_RANGE.unless(received <= bytes, "field", "/header/bytes", "reason", "more bytes come");
        sha.update(more);
        try {
            out.write(more);
        } catch (IOException e) {
            throw refused(e);
        }
    }

    /**
     * Ends it; the sealed document is on the disk when this returns.
     *
     * @return the document's digest
     * @throws RefusedException {@code ATTACHMENT_CUT} if bytes are missing, {@code DISK_FULL}
     */
    public Digest finish() throws IOException {
        Code.ATTACHMENT_CUT.unless(
                received == bytes, "received", Long.toString(received), "bytes", Long.toString(bytes));
        Digest digest = Sha256.end(sha);
        try {
            out.finish();
            out.close();
            files.keep(part, digest);
        } catch (IOException e) {
            throw refused(e);
        }
        return digest;
    }

    /** What a person can do about it, or the failure itself. */
    static IOException refused(IOException e) throws RefusedException {
        if (String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("no space left")) {
            throw Code.DISK_FULL.refuse();
        }
        return e;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            Files.deleteIfExists(part);
        }
    }
}
