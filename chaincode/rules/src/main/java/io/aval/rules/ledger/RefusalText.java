package io.aval.rules.ledger;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A refusal as the text in which it leaves the contract: {@code {"code":…,"details":{…}}}. */
public final class RefusalText {

    private static final int MAX_LENGTH = 8_192;

    private RefusalText() {}

    /** The canonical text. */
    public static String write(Refusal refusal) {
        TreeMap<String, Json> details = new TreeMap<>();
        refusal.details().forEach((name, value) -> details.put(name, new Json.Text(value)));
        return new Json.Obj(new TreeMap<>(Map.of(
                        "code", new Json.Text(refusal.code().name()),
                        "details", new Json.Obj(details))))
                .canonical();
    }

    /** Reads the text wherever it stands inside a longer message; empty if there is none or its code is not known. */
    public static Optional<Refusal> find(String message) {
        int start = message.indexOf("{\"code\":");
        if (start < 0) {
            return Optional.empty();
        }
        int last = Math.min(message.length(), start + MAX_LENGTH);
        for (int end = message.indexOf('}', start); end >= 0 && end < last; end = message.indexOf('}', end + 1)) {
            Optional<Json> whole = whole(message.substring(start, end + 1));
            if (whole.isPresent()) {
                return read(whole.get());
            }
        }
        return Optional.empty();
    }

    /** Empty if the text goes on behind this brace: it closes an inner object, or stands inside a string. */
    private static Optional<Json> whole(String text) {
        try {
            return Optional.of(JsonReader.read(text));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private static Optional<Refusal> read(Json json) {
        if (!(json instanceof Json.Obj(var members))
                || !(members.get("code") instanceof Json.Text(String name))
                || !(members.get("details") instanceof Json.Obj(var details))) {
            return Optional.empty();
        }
        TreeMap<String, String> texts = new TreeMap<>();
        details.forEach((key, value) ->
                texts.put(key, value instanceof Json.Text(String text) ? text : value.canonical()));
        for (Code code : Code.values()) {
            if (code.name().equals(name)) {
                return Optional.of(new Refusal(code, texts));
            }
        }
        return Optional.empty();
    }
}
