package io.aval.desk.attachment;

import io.aval.rules.canonical.Digest;
import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** A sealed document that is being handed out. Read once; not thread-safe. */
public final class Document implements AutoCloseable {

    private static final int BUFFER = 64 << 10;

    private final Digest digest;
    private final Note note;
    private final OpeningStream in;

    Document(Digest digest, Note note, OpeningStream in) {
        this.digest = digest;
        this.note = note;
        this.in = in;
    }

    public String name() {
        return note.name();
    }

    /** Its length. */
    public long bytes() {
        return note.bytes();
    }

    /** The 32 bytes in front of it in its digest. */
    public byte[] salt() {
        return HexFormat.of().parseHex(note.salt());
    }

    /**
     * Writes it. Every byte was authenticated before it is written, but only the end tells that it is all.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code ATTACHMENT_DAMAGED}: what was written is not the document
     */
    public void copyTo(OutputStream out) throws IOException {
        MessageDigest sha = Sha256.fresh();
        sha.update(salt());
        byte[] buffer = new byte[BUFFER];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            sha.update(buffer, 0, read);
            out.write(buffer, 0, read);
            copied += read;
        }
        Code.ATTACHMENT_DAMAGED.unless(copied == note.bytes() && Sha256.end(sha).equals(digest));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
