package io.aval.desk.rest;

import io.aval.desk.access.User;
import io.aval.desk.metrics.DeskMetrics;
import io.aval.rules.act.Role;
import io.aval.rules.refusal.Code;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk's numbers, for operators and regulators. */
@RestController
public class MetricsController {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final DeskMetrics metrics;

    public MetricsController(DeskMetrics metrics) {
        this.metrics = metrics;
    }

    @GetMapping(path = "/metrics", produces = PROMETHEUS_TEXT)
    String metrics(HttpServletRequest request) {
        User user = Refusing.user(request);
        boolean officer = user.role() == Role.OPERATOR || user.role() == Role.REGULATOR;
        Code.NOT_ENTITLED.unless(officer);
        return metrics.text();
    }
}
