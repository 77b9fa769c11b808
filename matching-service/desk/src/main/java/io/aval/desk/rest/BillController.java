package io.aval.desk.rest;

import io.aval.desk.bill.BillCounter;
import io.aval.desk.bill.BillJson;
import io.aval.desk.reception.Requests;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is open on a user's bills: what awaits them, their notices, their next steps. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
public class BillController {

    private final BillCounter counter;

    public BillController(BillCounter counter) {
        this.counter = counter;
    }

    @GetMapping("/awaiting")
    ResponseEntity<byte[]> awaiting(HttpServletRequest request) {
        ReadController.requireOnly(request, Set.of());
        return ok(BillJson.awaiting(counter.awaiting(Refusing.user(request))));
    }

    @GetMapping("/notices")
    ResponseEntity<byte[]> notices(HttpServletRequest request) {
        ReadController.requireOnly(request, Set.of("since"));
        Optional<BusinessDay> since =
                Optional.ofNullable(request.getParameter("since")).map(BillController::day);
        return ok(BillJson.notices(counter.notices(Refusing.user(request), since)));
    }

    @GetMapping("/bills/{id}/steps")
    ResponseEntity<byte[]> steps(@PathVariable String id, HttpServletRequest request) {
        ReadController.requireOnly(request, Set.of("reason"));
        String reason = Optional.ofNullable(request.getParameter("reason")).orElse("");
        return ok(BillJson.steps(counter.steps(Refusing.user(request), Requests.id(id, "/id"), reason)));
    }

    private static BusinessDay day(String text) {
        try {
            return BusinessDay.parse(text);
        } catch (IllegalArgumentException e) {
            throw Code.BAD_FORMAT.refuse("field", "/since", "reason", String.valueOf(e.getMessage()));
        }
    }

    private static ResponseEntity<byte[]> ok(Json json) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(ActController.bytes(json));
    }
}
