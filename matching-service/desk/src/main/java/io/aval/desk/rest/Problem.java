package io.aval.desk.rest;

import io.aval.desk.reception.Statuses;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A problem document (RFC 9457).
 *
 * @param status HTTP status
 * @param trace ties the answer to the line in the desk's log
 * @param chinese whether the title is Chinese
 */
public record Problem(Refusal refusal, int status, String trace, boolean chinese) {

    /** The media type. */
    public static final String TYPE = "application/problem+json";

    private static final String PAGE = "docs/errors.md#";
    private static final int TRACE_BYTES = 8;

    /** The problem that a refusal is by its category. */
    public static Problem of(Refusal refusal, Locale locale) {
        return of(refusal, Statuses.http(refusal.code().category()), locale);
    }

    /** The same with a status that HTTP itself prescribes. */
    static Problem of(Refusal refusal, int status, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new Problem(refusal, status, freshTrace(), chinese);
    }

    static String freshTrace() {
        byte[] random = new byte[TRACE_BYTES];
        RandomGenerator generator = new Random();
        generator.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    String language() {
        return chinese ? "zh" : "en";
    }

    byte[] body() {
        TreeMap<String, Json> details = new TreeMap<>();
        refusal.details().forEach((name, value) -> details.put(name, new Json.Text(value)));
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("type", new Json.Text(PAGE + refusal.code()));
        members.put(
                "title",
                new Json.Text(
                        chinese ? refusal.code().chinese() : refusal.code().what()));
        members.put("status", new Json.Num(status));
        members.put("detail", new Json.Text(refusal.sentence()));
        members.put("code", new Json.Text(refusal.code().name()));
        members.put("details", new Json.Obj(details));
        members.put("traceId", new Json.Text(trace));
        return new Json.Obj(members).canonical().getBytes(StandardCharsets.UTF_8);
    }
}
