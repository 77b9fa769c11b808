package io.aval.desk.grpc;

import io.aval.desk.access.User;
import io.grpc.stub.StreamObserver;

/** Runs calls for whoever is logged in; whatever a call throws becomes a status. Thread-safe. */
final class Serving {

    private final Refusals refusals;

    Serving(Refusals refusals) {
        this.refusals = refusals;
    }

    /** What a call does. */
    interface Work {
        void run(User user);
    }

    void serve(String method, StreamObserver<?> replies, Work work) {
        User user = LoginInterceptor.user();
        try {
            work.run(user);
        } catch (RuntimeException e) {
            replies.onError(refusals.status(e, user.name(), method));
        }
    }

    static <T> void last(StreamObserver<T> replies, T reply) {
        replies.onNext(reply);
        replies.onCompleted();
    }
}
