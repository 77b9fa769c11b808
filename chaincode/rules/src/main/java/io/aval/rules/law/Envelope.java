package io.aval.rules.law;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Opening;
import java.util.List;

/**
 * What a client signs, by its digest, and hands to its endorsers: all commands of one request and the opening of every
 * record that they read.
 *
 * @param v version of this form
 * @param request the caller's own id of this request; the same again is answered by the first answer
 * @param salt 32 bytes that nobody else can guess, the same when the request is repeated; the salts of new versions
 *     are derived from it
 * @param commands each with the member {@code act} and the fields of that act; all of them are done, or none
 * @param openings the current openings of the records read, each once
 */
public record Envelope(
        @Range(min = 1, max = 1) int v,
        @Text(max = 64, pattern = "[A-Za-z0-9._:-]+") String request,
        Digest salt,
        @Size(min = 1, max = Envelope.MAX_COMMANDS) List<Json.Obj> commands,
        @Size(max = Envelope.MAX_OPENINGS) List<Opening> openings) {

    /** Most commands in one envelope. */
    public static final int MAX_COMMANDS = 200;

    /** Most openings in one envelope. */
    public static final int MAX_OPENINGS = 1_000;

    /** Most bytes of one envelope. */
    public static final int MAX_BYTES = 1_000_000;

    /** Reads an envelope from its text. */
    public static Envelope parse(String text) {
        return Schema.of(Envelope.class).decode(JsonReader.read(text));
    }

    /**
     * What makes a repetition the same request: what the commands ask for, and the salt, which keeps others from guessing
     * them.
     */
    public Digest content() {
        Json.Arr asked = new Json.Arr(commands.stream().<Json>map(Law::asked).toList());
        return Digest.of(new Json.Arr(List.of(asked, new Json.Text(salt.value()))));
    }

    /** The canonical text, whose digest is the argument of the transaction. */
    public String canonical() {
        return Schema.of(Envelope.class).encode(this).canonical();
    }
}
