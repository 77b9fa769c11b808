package io.aval.engine.observation;

/** Something that ends when its last holder lets go. Begins with one holder. Thread-safe. */
final class Shared<T> {

    private final T value;
    private Runnable end;
    private int holders = 1;

    Shared(T value, Runnable end) {
        this.value = value;
        this.end = end;
    }

    T value() {
        return value;
    }

    synchronized Shared<T> hold() {
        if (holders == 0) {
            throw new IllegalStateException("it has ended");
        }
        holders++;
        return this;
    }

    void release() {
        Runnable now = null;
        synchronized (this) {
            holders--;
            if (holders == 0) {
                now = end;
            }
        }
        if (now != null) {
            now.run();
        }
    }

    /** Lets go, and the end will be another one. */
    void release(Runnable another) {
        synchronized (this) {
            end = another;
        }
        release();
    }
}
