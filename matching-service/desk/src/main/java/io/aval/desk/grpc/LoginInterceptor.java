package io.aval.desk.grpc;

import io.aval.desk.access.User;
import io.aval.desk.access.Users;
import io.aval.rules.refusal.Code;
import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.StatusRuntimeException;
import java.util.Objects;
import java.util.Optional;

/** Lets nobody call without a token, except to ask for the server's health. */
final class LoginInterceptor implements ServerInterceptor {

    /** Who calls. */
    static final Context.Key<User> USER = Context.key("user");

    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String BEARER = "Bearer ";
    private static final String HEALTH = "grpc.health.v1.Health";

    private final Users users;
    private final Refusals refusals;

    LoginInterceptor(Users users, Refusals refusals) {
        this.users = users;
        this.refusals = refusals;
    }

    static User user() {
        return Objects.requireNonNull(USER.get(), "a call without a user has passed the interceptor");
    }

    @Override
    public <Q, R> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
        if (HEALTH.equals(call.getMethodDescriptor().getServiceName())) {
            return next.startCall(call, headers);
        }
        Optional<User> user = login(headers);
        if (user.isEmpty()) {
            String method = String.valueOf(call.getMethodDescriptor().getBareMethodName());
            StatusRuntimeException refused = refusals.status(Code.NOT_AUTHENTICATED.refuse(), "-", method);
            Metadata trailers = refused.getTrailers();
            call.close(refused.getStatus(), trailers == null ? new Metadata() : trailers);
            return new ServerCall.Listener<>() {};
        }
        return Contexts.interceptCall(Context.current().withValue(USER, user.get()), call, headers, next);
    }

    private Optional<User> login(Metadata headers) {
        String header = headers.get(AUTHORIZATION);
        return header == null || !header.startsWith(BEARER)
                ? Optional.empty()
                : users.bearer(header.substring(BEARER.length()));
    }
}
