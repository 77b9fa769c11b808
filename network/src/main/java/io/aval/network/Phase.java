package io.aval.network;

import java.time.Duration;

/** One step of a network's way up, and how long it took. */
public record Phase(String name, Duration duration) {

    /** The phase that has just ended. */
    static Phase since(String name, long begunNanos) {
        return new Phase(name, Duration.ofNanos(System.nanoTime() - begunNanos));
    }
}
