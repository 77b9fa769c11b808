package io.aval.desk.rest;

import io.aval.desk.draft.Draft;
import io.aval.desk.reception.AnswerJson;
import io.aval.desk.reception.FourEyes;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts: what others of one's role and party have made, and the setting that asks for them. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public class DraftController {

    private final FourEyes eyes;

    public DraftController(FourEyes eyes) {
        this.eyes = eyes;
    }

    @GetMapping("/drafts")
    ResponseEntity<byte[]> drafts(HttpServletRequest request) {
        ReadController.requireOnly(request, Set.of());
        List<Json> found = eyes.list(Refusing.user(request)).stream()
                .<Json>map(AnswerJson::headline)
                .toList();
        return ok(new Json.Obj(new TreeMap<>(Map.of("drafts", new Json.Arr(found)))));
    }

    @GetMapping("/drafts/{id}")
    ResponseEntity<byte[]> draft(@PathVariable String id, HttpServletRequest request) {
        ReadController.requireOnly(request, Set.of());
        return ok(AnswerJson.of(eyes.get(Refusing.user(request), id)));
    }

    @PostMapping(value = "/drafts/{id}/release", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> release(@PathVariable String id, HttpServletRequest request) throws IOException {
        ActController.key(request);
        member(Bodies.object(request), null);
        return ActController.answer(() -> eyes.release(Refusing.user(request), id));
    }

    @PostMapping(value = "/drafts/{id}/reject", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> reject(@PathVariable String id, HttpServletRequest request) throws IOException {
        ActController.key(request);
        if (!(member(Bodies.object(request), "reason") instanceof Json.Text(String reason))) {
            throw Code.WRONG_TYPE.refuse("field", "/reason");
        }
        return ok(AnswerJson.headline(eyes.reject(Refusing.user(request), id, reason)));
    }

    @GetMapping("/settings")
    ResponseEntity<byte[]> setting(HttpServletRequest request) {
        ReadController.requireOnly(request, Set.of());
        return ok(setting());
    }

    @PostMapping(value = "/settings/dual-control", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> set(HttpServletRequest request) throws IOException {
        String key = ActController.key(request);
        if (!(member(Bodies.object(request), "acts") instanceof Json.Arr(List<Json> items))) {
            throw Code.WRONG_TYPE.refuse("field", "/acts");
        }
        List<String> words = new ArrayList<>();
        for (Json item : items) {
            if (!(item instanceof Json.Text(String word))) {
                throw Code.WRONG_TYPE.refuse("field", "/acts/" + words.size());
            }
            words.add(word);
        }
        Optional<Draft> draft = eyes.set(Refusing.user(request), key, words);
        return draft.isEmpty()
                ? ok(setting())
                : ResponseEntity.accepted()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(ActController.bytes(AnswerJson.headline(draft.get())));
    }

    private Json.Obj setting() {
        List<Json> acts = eyes.setting().stream().<Json>map(Json.Text::new).toList();
        return new Json.Obj(new TreeMap<>(Map.of("dualControl", new Json.Arr(acts))));
    }

    /** The only member that the body may have, and must where one is named. */
    private static @Nullable Json member(Json.Obj body, @Nullable String name) {
        for (String found : body.members().keySet()) {
            Code.UNKNOWN_FIELD.unless(found.equals(name), "field", "/" + found);
        }
        Json value = name == null ? null : body.members().get(name);
        Code.MISSING_FIELD.unless(name == null || value != null, "field", "/" + name);
        return value;
    }

    private static ResponseEntity<byte[]> ok(Json json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ActController.bytes(json));
    }
}
