package io.aval.desk.rest;

import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/** What the server itself refuses, before any controller, as a problem document instead of a page about the server. */
public final class ProblemValve extends ErrorReportValve {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_FAULT = 500;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int UNKNOWN_VERSION = 505;

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < FIRST_ERROR || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean callers = status < FIRST_FAULT || status == NOT_IMPLEMENTED || status == UNKNOWN_VERSION;
        Refusal refusal = callers ? Code.MALFORMED.refusal("at", "the request") : Code.INTERNAL_FAULT.refusal();
        Problem problem = Problem.of(refusal, status, Locale.ENGLISH);
        try {
            response.setContentType(Problem.TYPE);
            response.getOutputStream().write(problem.body());
            response.finishResponse();
        } catch (IOException e) {
            // The caller has gone
            getContainer().getLogger().debug("no answer could be sent", e);
        }
    }
}
