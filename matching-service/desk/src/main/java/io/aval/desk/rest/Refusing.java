package io.aval.desk.rest;

import io.aval.desk.access.Audit;
import io.aval.desk.access.User;
import io.aval.rules.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** Turns refusals into answers and writes each to the log of refusals. Thread-safe. */
public final class Refusing {

    private static final String API = "/api/";
    private static final String NOBODY = "-";

    private final Audit audit;

    public Refusing(Audit audit) {
        this.audit = audit;
    }

    /** The answer to a refused request. */
    public ResponseEntity<byte[]> answer(Refusal refusal, HttpServletRequest request, HttpHeaders more) {
        return answer(Problem.of(refusal, request.getLocale()), request, more);
    }

    ResponseEntity<byte[]> answer(Problem problem, HttpServletRequest request, HttpHeaders more) {
        note(problem, request);
        return ResponseEntity.status(problem.status())
                .headers(more)
                .header(HttpHeaders.CONTENT_TYPE, Problem.TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, problem.language())
                .body(problem.body());
    }

    /** The same where no controller has been reached. */
    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        note(problem, request);
        response.setStatus(problem.status());
        response.setContentType(Problem.TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, problem.language());
        response.getOutputStream().write(problem.body());
    }

    private void note(Problem problem, HttpServletRequest request) {
        String path = request.getRequestURI();
        audit.refused(
                request.getUserPrincipal() instanceof Login login ? login.user().name() : NOBODY,
                path.startsWith(API) ? "rest" : "page",
                request.getMethod() + path,
                problem.refusal().code(),
                problem.trace());
    }

    /** Who is logged in; the chain of filters lets nobody else pass. */
    public static User user(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Login login) {
            return login.user();
        }
        throw new IllegalStateException("a request without a user has passed the filters");
    }
}
