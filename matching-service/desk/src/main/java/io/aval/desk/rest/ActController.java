package io.aval.desk.rest;

import io.aval.client.Receipt;
import io.aval.desk.draft.Draft;
import io.aval.desk.reception.Answer;
import io.aval.desk.reception.AnswerJson;
import io.aval.desk.reception.FourEyes;
import io.aval.desk.reception.Requests;
import io.aval.rules.act.Act;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Acts: one, its fields as the body, or several that are done together or not at all. */
@RestController
@RequestMapping(
        path = "/api/v1/acts",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
public class ActController {

    /** The header that carries the caller's own id of the request. */
    public static final String KEY = "Idempotency-Key";

    /** The header that says that the request had been done before. */
    public static final String HIT = "Idempotency-Hit";

    private static final String COMMANDS = "commands";

    private final FourEyes eyes;

    public ActController(FourEyes eyes) {
        this.eyes = eyes;
    }

    @PostMapping("/{act}")
    ResponseEntity<byte[]> one(@PathVariable String act, HttpServletRequest request) throws IOException {
        String key = key(request);
        TreeMap<String, Json> fields = new TreeMap<>(Bodies.object(request).members());
        Code.UNKNOWN_FIELD.unless(!fields.containsKey(Act.NAME), "field", "/" + Act.NAME);
        fields.put(Act.NAME, new Json.Text(act));
        return act(request, key, List.of(new Json.Obj(fields)));
    }

    @PostMapping
    ResponseEntity<byte[]> several(HttpServletRequest request) throws IOException {
        String key = key(request);
        return act(request, key, commands(Bodies.object(request)));
    }

    static String key(HttpServletRequest request) {
        String key = request.getHeader(KEY);
        if (key == null) {
            throw Code.MISSING_FIELD.refuse("field", KEY);
        }
        Requests.requireRequest(key, KEY);
        return key;
    }

    private ResponseEntity<byte[]> act(HttpServletRequest request, String key, List<Json.Obj> commands) {
        return answer(() -> eyes.act(Refusing.user(request), key, commands));
    }

    /** The receipt, or 202 where it is a draft or nobody knows. */
    static ResponseEntity<byte[]> answer(Supplier<Answer> work) {
        try {
            return switch (work.get()) {
                case Answer.Done(Receipt receipt) -> done(receipt);
                case Answer.Drafted(Draft draft) ->
                    ResponseEntity.accepted()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(bytes(AnswerJson.headline(draft)));
            };
        } catch (RefusedException e) {
            if (e.refusal().code() == Code.OUTCOME_UNKNOWN) {
                return unknown(e.refusal());
            }
            throw e;
        }
    }

    private static ResponseEntity<byte[]> done(Receipt receipt) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (receipt.repeated()) {
            answer.header(HIT, "true");
        }
        return answer.body(bytes(AnswerJson.of(receipt)));
    }

    /** Neither done nor refused: the caller is told under which id to look it up. */
    private static ResponseEntity<byte[]> unknown(Refusal refusal) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put("code", new Json.Text(refusal.code().name()));
        members.put("txId", new Json.Text(refusal.details().getOrDefault("tx", "")));
        members.put("detail", new Json.Text(refusal.sentence()));
        return ResponseEntity.accepted().contentType(MediaType.APPLICATION_JSON).body(bytes(new Json.Obj(members)));
    }

    private static List<Json.Obj> commands(Json.Obj body) {
        for (Map.Entry<String, Json> member : body.members().entrySet()) {
            Code.UNKNOWN_FIELD.unless(member.getKey().equals(COMMANDS), "field", "/" + member.getKey());
        }
        Json found = body.members().get(COMMANDS);
        if (found == null) {
            throw Code.MISSING_FIELD.refuse("field", "/" + COMMANDS);
        }
        if (!(found instanceof Json.Arr(List<Json> items))) {
            throw Code.WRONG_TYPE.refuse("field", "/" + COMMANDS);
        }
        List<Json.Obj> commands = new ArrayList<>();
        for (Json item : items) {
            if (!(item instanceof Json.Obj command)) {
                throw Code.WRONG_TYPE.refuse("field", "/" + COMMANDS + "/" + commands.size());
            }
            commands.add(command);
        }
        return commands;
    }

    static byte[] bytes(Json json) {
        return json.canonical().getBytes(StandardCharsets.UTF_8);
    }
}
