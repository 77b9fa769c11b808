package io.aval.desk.rest;

import io.aval.desk.reception.AnswerJson;
import io.aval.desk.reception.CsvExport;
import io.aval.desk.reception.Reading;
import io.aval.desk.reception.Reception;
import io.aval.desk.reception.Requests;
import io.aval.engine.index.Page;
import io.aval.rules.canonical.Json;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a user may see of the desk: records, paths, status, attestations. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public class ReadController {

    private static final String CSV = "text/csv";
    private static final String REASON = "reason";
    private static final int USUAL_PAGE = 50;
    private static final int MAX_DIGITS = 3;
    private static final int MAX_ORGANISATIONS = 8;

    private final Reception reception;
    private final Reading reading;

    public ReadController(Reception reception, Reading reading) {
        this.reception = reception;
        this.reading = reading;
    }

    @GetMapping("/records/{id}")
    ResponseEntity<byte[]> record(@PathVariable String id, HttpServletRequest request) {
        requireOnly(request, Set.of(REASON));
        RecordId record = Requests.id(id, "/id");
        return ok(AnswerJson.of(reading.get(Refusing.user(request), record, reason(request))));
    }

    @GetMapping("/records")
    ResponseEntity<byte[]> records(HttpServletRequest request) {
        requireOnly(request, Set.of("kind", "cursor", "pageSize", REASON));
        String word = request.getParameter("kind");
        if (word == null) {
            throw Code.MISSING_FIELD.refuse("field", "/kind");
        }
        Kind kind = Requests.kind(word);
        Optional<RecordId> cursor =
                Optional.ofNullable(request.getParameter("cursor")).map(text -> Requests.id(text, "/cursor"));
        int size = size(request.getParameter("pageSize"));
        return ok(AnswerJson.of(reading.list(Refusing.user(request), kind, cursor, size, reason(request))));
    }

    @GetMapping(value = "/records", produces = CSV)
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        requireOnly(request, Set.of("kind", REASON));
        String word = request.getParameter("kind");
        if (word == null) {
            throw Code.MISSING_FIELD.refuse("field", "/kind");
        }
        Kind kind = Requests.kind(word);
        new CsvExport(reading).write(Refusing.user(request), kind, reason(request), () -> {
            response.setContentType(CSV + ";charset=UTF-8;header=present");
            return new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        });
    }

    @GetMapping("/bills/{id}/path")
    ResponseEntity<byte[]> path(@PathVariable String id, HttpServletRequest request) {
        requireOnly(request, Set.of(REASON));
        RecordId bill = Requests.id(id, "/id");
        return ok(AnswerJson.path(reading.path(Refusing.user(request), bill, reason(request))));
    }

    @GetMapping("/status")
    ResponseEntity<byte[]> status(HttpServletRequest request) {
        requireOnly(request, Set.of());
        return ok(AnswerJson.of(reception.status(Refusing.user(request))));
    }

    @GetMapping("/attestations/{key}")
    ResponseEntity<byte[]> attestation(@PathVariable String key, HttpServletRequest request) {
        requireOnly(request, Set.of("by"));
        Set<Organisation> by = organisations(request.getParameter("by"));
        return ok(AnswerJson.of(reception.attest(Refusing.user(request), key, by)));
    }

    private static String reason(HttpServletRequest request) {
        String reason = request.getParameter(REASON);
        return reason == null ? "" : reason;
    }

    private static Set<Organisation> organisations(@Nullable String text) {
        Set<Organisation> found = new LinkedHashSet<>();
        if (text != null) {
            String[] names = text.split(",", -1);
            Code.OUT_OF_RANGE.unless(
                    names.length <= MAX_ORGANISATIONS, "field", "/by", "range", "1.." + MAX_ORGANISATIONS + " items");
            for (String name : names) {
                try {
                    found.add(new Organisation(name));
                } catch (IllegalArgumentException e) {
                    throw Code.BAD_FORMAT.refuse("field", "/by", "reason", String.valueOf(e.getMessage()));
                }
            }
        }
        return found;
    }

    private static int size(@Nullable String text) {
        if (text == null) {
            return USUAL_PAGE;
        }
        Code.WRONG_TYPE.unless(
                !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9'), "field", "/pageSize");
        int size = text.length() > MAX_DIGITS ? 0 : Integer.parseInt(text);
        Code.OUT_OF_RANGE.unless(
                size >= 1 && size <= Page.MAX_SIZE, "field", "/pageSize", "range", "1.." + Page.MAX_SIZE);
        return size;
    }

    static void requireOnly(HttpServletRequest request, Set<String> known) {
        for (Map.Entry<String, String[]> parameter : request.getParameterMap().entrySet()) {
            Code.UNKNOWN_FIELD.unless(known.contains(parameter.getKey()), "field", "/" + parameter.getKey());
            Code.MALFORMED.unless(parameter.getValue().length == 1, "at", "/" + parameter.getKey() + " stands twice");
        }
    }

    private static ResponseEntity<byte[]> ok(Json json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.canonical().getBytes(StandardCharsets.UTF_8));
    }
}
