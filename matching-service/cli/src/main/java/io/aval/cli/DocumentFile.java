package io.aval.cli;

import io.aval.protocol.AttachmentHeader;
import io.aval.protocol.AttachmentReply;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A document that leaves its desk with the salt of its digest, for whoever is to compare it with a record: a line of JSON
 * ({@code v, name, bytes, salt}) and behind it the document's bytes.
 *
 * @param name the document's own
 * @param bytes its length
 * @param salt 32 bytes, hexadecimal, which stand in front of the document in its digest
 */
record DocumentFile(String name, long bytes, String salt) {

    private static final int MAX_LINE = 4_096;
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{64}");

    /** Takes what a desk hands out into a file, which is there only if its digest holds. */
    static DocumentFile take(Iterator<AttachmentReply> replies, String digest, Path to, boolean withSalt) {
        return PartFile.write(to, out -> {
            AttachmentHeader header = replies.next().getHeader();
            DocumentFile document = new DocumentFile(
                    header.getName(),
                    header.getBytes(),
                    HexFormat.of().formatHex(header.getSalt().toByteArray()));
            if (withSalt) {
                out.write(document.line());
            }
            MessageDigest sha = document.digest();
            long taken = 0;
            while (replies.hasNext()) {
                byte[] chunk = replies.next().getChunk().toByteArray();
                sha.update(chunk);
                out.write(chunk);
                taken += chunk.length;
            }
            document.require(sha, taken, digest);
            return document;
        });
    }

    /** Checks such a file against a digest, and writes the document alone to where it is wanted. */
    static DocumentFile verify(Path file, String digest, OutputStream to) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            DocumentFile document = read(in);
            DigestInputStream content = new DigestInputStream(in, document.digest());
            document.require(content.getMessageDigest(), content.transferTo(to), digest);
            return document;
        }
    }

    private static DocumentFile read(InputStream in) throws IOException {
        byte[] bytes = new byte[MAX_LINE];
        int length = 0;
        for (int b = in.read(); b >= 0 && b != '\n' && length < MAX_LINE; b = in.read()) {
            bytes[length++] = (byte) b;
        }
        try {
            if (Json.read(new String(bytes, 0, length, StandardCharsets.UTF_8))
                            instanceof Json.Obj(Map<String, Json> members)
                    && members.get("v") instanceof Json.Num(long v)
                    && v == 1
                    && members.get("name") instanceof Json.Text(String name)
                    // It is printed to a terminal
                    && name.codePoints().noneMatch(Character::isISOControl)
                    && members.get("bytes") instanceof Json.Num(long size)
                    && members.get("salt") instanceof Json.Text(String salt)
                    && SALT.matcher(salt).matches()) {
                return new DocumentFile(name, size, salt);
            }
        } catch (IllegalArgumentException e) {
            // The same as what is JSON of another form
        }
        throw new Failure(
                ExitCode.INVALID_DATA,
                "BAD_FORMAT",
                "The file is none that 'aval attachment export' has written.",
                "Ask for the exported file; a document alone lacks the salt of its digest.");
    }

    private byte[] line() {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("v", new Json.Num(1));
        members.put("name", new Json.Text(name));
        members.put("bytes", new Json.Num(bytes));
        members.put("salt", new Json.Text(salt));
        return (Json.object(members).text() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private MessageDigest digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(HexFormat.of().parseHex(salt));
            return sha;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A salt of another length would let one text be read as two documents. */
    private void require(MessageDigest sha, long read, String digest) {
        if (!SALT.matcher(salt).matches()
                || read != bytes
                || !HexFormat.of().formatHex(sha.digest()).equals(digest)) {
            throw new Failure(
                    ExitCode.INVALID_DATA,
                    "ATTACHMENT_DAMAGED",
                    "This is not the document that the digest stands for.",
                    "Compare the digest with the record, and ask for the file again.");
        }
    }
}
