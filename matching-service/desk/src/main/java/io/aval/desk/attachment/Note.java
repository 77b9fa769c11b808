package io.aval.desk.attachment;

import io.aval.desk.access.User;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Handle;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What is sealed in front of a document.
 *
 * @param bytes the document's length
 * @param salt the 32 bytes in front of the document in its digest, hexadecimal
 * @param role of who attached it
 * @param handle under which this desk's certificates speak of their party; absent for officers
 */
record Note(
        @Range(min = 1, max = 1) int v,
        @Text(max = Attachments.MAX_NAME) String name,
        @Range(min = 1, max = Attachments.MAX_BYTES) long bytes,
        @Text(max = 64, pattern = "[0-9a-f]{64}") String salt,
        Role role,
        @Nullable Handle handle) {

    private static final int MAX_LENGTH = 4_096;

    /** Whether the user acts for the party that attached it, or as an officer for an officer of the same role. */
    boolean attachedBy(User user) {
        return handle == null ? user.handle() == null && user.role() == role : handle.equals(user.handle());
    }

    void write(SealingStream sealing) throws IOException {
        byte[] text = Schema.of(Note.class).encode(this).canonical().getBytes(StandardCharsets.UTF_8);
        DataOutputStream out = new DataOutputStream(sealing);
        out.writeInt(text.length);
        out.write(text);
    }

    static Note read(OpeningStream opening) throws IOException {
        DataInputStream in = new DataInputStream(opening);
        int length = in.readInt();
        Code.ATTACHMENT_DAMAGED.unless(length > 0 && length <= MAX_LENGTH);
        try {
            return Schema.of(Note.class)
                    .decode(JsonReader.read(new String(in.readNBytes(length), StandardCharsets.UTF_8)));
        } catch (RefusedException e) {
            if (e.refusal().code() == Code.ATTACHMENT_DAMAGED) {
                throw e;
            }
            throw Code.ATTACHMENT_DAMAGED.refuse();
        }
    }
}
