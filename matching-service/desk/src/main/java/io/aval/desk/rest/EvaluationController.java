package io.aval.desk.rest;

import io.aval.client.evaluation.Dossier;
import io.aval.desk.evaluation.Checked;
import io.aval.desk.evaluation.Computed;
import io.aval.desk.evaluation.EvaluationDesk;
import io.aval.desk.evaluation.EvaluationOrder;
import io.aval.desk.reception.Requests;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trying out evaluations, and computing again what others have evaluated. */
@RestController
@RequestMapping(path = "/api/v1/evaluations", produces = MediaType.APPLICATION_JSON_VALUE)
public class EvaluationController {

    private static final Set<String> REASON = Set.of("reason");

    private final EvaluationDesk desk;

    public EvaluationController(EvaluationDesk desk) {
        this.desk = desk;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> compute(HttpServletRequest request) throws IOException {
        EvaluationOrder order = Schema.of(EvaluationOrder.class).decode(Bodies.object(request));
        return ok(Schema.of(Computed.class).encode(desk.compute(Refusing.user(request), order)));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> check(@PathVariable String id, HttpServletRequest request) {
        ReadController.requireOnly(request, REASON);
        return ok(Schema.of(Checked.class)
                .encode(desk.check(Refusing.user(request), Requests.id(id, "/id"), reason(request))));
    }

    @GetMapping("/{id}/dossier")
    ResponseEntity<byte[]> dossier(@PathVariable String id, HttpServletRequest request) {
        ReadController.requireOnly(request, REASON);
        return ok(Schema.of(Dossier.class)
                .encode(desk.dossier(Refusing.user(request), Requests.id(id, "/id"), reason(request))));
    }

    private static String reason(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("reason")).orElse("");
    }

    private static ResponseEntity<byte[]> ok(Json json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ActController.bytes(json));
    }
}
