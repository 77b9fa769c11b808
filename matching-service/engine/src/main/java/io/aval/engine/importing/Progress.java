package io.aval.engine.importing;

/** Told how far a file is read; called on the reading thread, about every 64 KiB and once at the end. */
@FunctionalInterface
public interface Progress {
    /**
     * Reading has come this far.
     *
     * @param bytesRead bytes read so far
     * @param bytesTotal size of the file when it was opened
     */
    void at(long bytesRead, long bytesTotal);
}
