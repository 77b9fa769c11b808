package io.aval.desk.reception;

import io.aval.rules.refusal.Category;

/** The one table of statuses: each category of refusal with its HTTP status and its gRPC status. */
public final class Statuses {

    private Statuses() {}

    /** The HTTP status. */
    public static int http(Category category) {
        return switch (category) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case FORBIDDEN -> 403;
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case RULE -> 422;
            case UNAVAILABLE -> 503;
            case UNKNOWN -> 202;
            case INTERNAL -> 500;
        };
    }

    /** The gRPC status. */
    public static io.grpc.Status.Code grpc(Category category) {
        return switch (category) {
            case INVALID -> io.grpc.Status.Code.INVALID_ARGUMENT;
            case UNAUTHENTICATED -> io.grpc.Status.Code.UNAUTHENTICATED;
            case FORBIDDEN -> io.grpc.Status.Code.PERMISSION_DENIED;
            case NOT_FOUND -> io.grpc.Status.Code.NOT_FOUND;
            case CONFLICT -> io.grpc.Status.Code.ABORTED;
            case RULE -> io.grpc.Status.Code.FAILED_PRECONDITION;
            case UNAVAILABLE -> io.grpc.Status.Code.UNAVAILABLE;
            case UNKNOWN -> io.grpc.Status.Code.UNKNOWN;
            case INTERNAL -> io.grpc.Status.Code.INTERNAL;
        };
    }
}
