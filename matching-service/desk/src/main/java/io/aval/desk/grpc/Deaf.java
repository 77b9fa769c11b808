package io.aval.desk.grpc;

import io.grpc.stub.StreamObserver;

/** Hears nothing more of a call that has been refused. */
final class Deaf<T> implements StreamObserver<T> {

    @Override
    public void onNext(T value) {}

    @Override
    public void onError(Throwable cause) {}

    @Override
    public void onCompleted() {}
}
