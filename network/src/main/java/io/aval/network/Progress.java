package io.aval.network;

/** Is told how far a network is. Called by one thread at a time. */
@FunctionalInterface
public interface Progress {

    /** A step that was done just now. */
    void done(Phase phase);

    /** Keeps everything to itself. */
    static Progress silent() {
        return phase -> {};
    }
}
