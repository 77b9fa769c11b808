package io.aval.desk.rest;

import io.aval.desk.reception.Requests;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.refusal.Code;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Reads the bodies of requests: UTF-8, at most 1 MB, one JSON object. */
final class Bodies {

    private Bodies() {}

    static Json.Obj object(HttpServletRequest request) throws IOException {
        Code.TOO_LARGE.unless(request.getContentLengthLong() <= Requests.MAX_BYTES, "range", ".." + Requests.MAX_BYTES);
        byte[] body = request.getInputStream().readNBytes(Requests.MAX_BYTES + 1);
        Code.TOO_LARGE.unless(body.length <= Requests.MAX_BYTES, "range", ".." + Requests.MAX_BYTES);
        if (JsonReader.read(text(body)) instanceof Json.Obj object) {
            return object;
        }
        throw Code.WRONG_TYPE.refuse("field", "/");
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Code.MALFORMED.refuse("at", "the text is not UTF-8");
        }
    }
}
