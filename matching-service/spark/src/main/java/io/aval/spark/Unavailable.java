package io.aval.spark;

/** No cluster, or none with room: a sentence that says what to do. */
public final class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unavailable(String sentence) {
        super(sentence);
    }
}
