package io.aval.desk.reception;

import io.aval.rules.act.Act;
import io.aval.rules.canonical.Json;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what callers send, and refuses by the name of the field. */
public final class Requests {

    /** Most bytes of one request. */
    public static final int MAX_BYTES = Envelope.MAX_BYTES;

    /** What a caller's own id of a request looks like. */
    public static final String REQUEST_PATTERN = "[A-Za-z0-9._:-]{1,64}";

    private static final Pattern REQUEST = Pattern.compile(REQUEST_PATTERN);

    private Requests() {}

    /**
     * Refuses an id of a request that is missing or not of the right form.
     *
     * @param field where it stands
     */
    public static void requireRequest(String request, String field) {
        Code.MISSING_FIELD.unless(!request.isEmpty(), "field", field);
        Code.BAD_FORMAT.unless(
                REQUEST.matcher(request).matches(), "field", field, "reason", "format " + REQUEST_PATTERN);
    }

    /** The acts that these commands name; each command is decoded once to be sure of its form. */
    static List<Act<?>> acts(List<Json.Obj> commands) {
        Code.OUT_OF_RANGE.unless(
                !commands.isEmpty() && commands.size() <= Envelope.MAX_COMMANDS,
                "field",
                "/commands",
                "range",
                "1.." + Envelope.MAX_COMMANDS + " items");
        for (int i = 0; i < commands.size(); i++) {
            try {
                Law.reads(commands.get(i));
            } catch (RefusedException e) {
                throw new RefusedException(e.refusal().with("command", Integer.toString(i)));
            }
        }
        return commands.stream().<Act<?>>map(Law::act).toList();
    }

    /** A record's id. */
    public static RecordId id(String text, String field) {
        try {
            return new RecordId(text);
        } catch (IllegalArgumentException e) {
            throw Code.BAD_FORMAT.refuse("field", field, "reason", "32 hexadecimal digits");
        }
    }

    /** A kind by its word. */
    public static Kind kind(String word) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.toString().equals(word))
                .findFirst()
                .orElseThrow(
                        () -> Code.BAD_FORMAT.refuse("field", "/kind", "reason", "one of " + List.of(Kind.values())));
    }
}
