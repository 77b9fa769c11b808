package io.aval.desk.rest;

import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Every error of every controller, and of the framework around them, as a problem document; no stack trace leaves. */
@RestControllerAdvice
public class RefusalAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalAdvice.class);
    private static final int NOT_FOUND = 404;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int NOT_ACCEPTABLE = 406;
    private static final int TOO_LARGE = 413;
    private static final int UNSUPPORTED_TYPE = 415;
    private static final int FIRST_FAULT = 500;

    private final Refusing refusing;

    public RefusalAdvice(Refusing refusing) {
        this.refusing = refusing;
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(RefusedException e, HttpServletRequest request) {
        Problem problem = e.refusal().code() == Code.TOO_LARGE
                ? Problem.of(e.refusal(), TOO_LARGE, request.getLocale())
                : Problem.of(e.refusal(), request.getLocale());
        return refusing.answer(problem, request, HttpHeaders.EMPTY);
    }

    /** A body that ends before its length, or a caller who has gone. */
    @ExceptionHandler
    ResponseEntity<byte[]> broken(IOException e, HttpServletRequest request) {
        return refusing.answer(Code.MALFORMED.refusal("at", "the body ends too early"), request, HttpHeaders.EMPTY);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> anything(Exception e, HttpServletRequest request) {
        if (e instanceof ErrorResponse known && known.getStatusCode().value() < FIRST_FAULT) {
            int status = known.getStatusCode().value();
            return refusing.answer(
                    Problem.of(refusal(status), status, request.getLocale()), request, known.getHeaders());
        }
        Problem problem = Problem.of(Code.INTERNAL_FAULT.refusal(), request.getLocale());
        LOG.error("{} {} failed, trace {}", request.getMethod(), request.getRequestURI(), problem.trace(), e);
        return refusing.answer(problem, request, HttpHeaders.EMPTY);
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            case NOT_FOUND -> Code.UNKNOWN_RECORD.refusal("at", "the address");
            case METHOD_NOT_ALLOWED -> Code.MALFORMED.refusal("at", "the method; see the header Allow");
            case NOT_ACCEPTABLE -> Code.MALFORMED.refusal("at", "the header Accept: application/json is answered");
            case UNSUPPORTED_TYPE -> Code.MALFORMED.refusal("at", "the header Content-Type: application/json is read");
            default -> Code.MALFORMED.refusal("at", "the request");
        };
    }
}
