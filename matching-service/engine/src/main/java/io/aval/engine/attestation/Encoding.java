package io.aval.engine.attestation;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Base64url without padding, of which each value has one spelling only, and JSON in it. */
final class Encoding {

    private Encoding() {}

    static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String base64(String text) {
        return base64(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Base64url of the SHA-256 of the text, as digests are written. */
    static String digest(String text) {
        return base64(Digest.of(text).bytes());
    }

    /** Refuses every spelling but the one that encoding would give: or a changed character could mean the same. */
    static byte[] bytes(String base64, Code code) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64);
            code.unless(base64(bytes).equals(base64), "reason", "base64url");
            return bytes;
        } catch (IllegalArgumentException e) {
            throw code.refuse("reason", "base64url");
        }
    }

    static Json json(String base64, Code code) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(bytes(base64, code));
            String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            return JsonReader.read(text);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw code.refuse("reason", "UTF-8");
        } catch (RefusedException e) {
            throw e.refusal().code() == code ? e : code.refuse("reason", "JSON");
        }
    }

    static Json.Obj object(String base64, Code code) {
        if (!(json(base64, code) instanceof Json.Obj object)) {
            throw code.refuse("reason", "an object");
        }
        return object;
    }

    /** A member that is text; null if there is none, or another type. */
    static @Nullable String text(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Text(String value) ? value : null;
    }

    /** A member that is an object; null likewise. */
    static Json.@Nullable Obj object(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Obj member ? member : null;
    }

    /** A member that must be a number if it is there; null if it is not. */
    static @Nullable Long number(Json.Obj object, String name, Code code) {
        Json member = object.members().get(name);
        if (member == null) {
            return null;
        }
        if (!(member instanceof Json.Num(long value))) {
            throw code.refuse("field", name);
        }
        return value;
    }
}
