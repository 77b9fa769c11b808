package io.aval.network.leak;

import java.io.IOException;
import java.io.InputStream;

/**
 * Searches a stream of any length through a window of some megabytes; what lies across two fillings of it is found
 * once.
 */
final class StreamSearch {

    private static final int WINDOW = 4 << 20;

    /** Takes what is found. */
    interface Sink {

        /**
         * An occurrence.
         *
         * @param at bytes from the stream's beginning
         */
        void found(int needle, long at);
    }

    private final Needles needles;
    private final byte[] window;

    StreamSearch(Needles needles) {
        this(needles, WINDOW);
    }

    /** With a window of this many bytes, but at least twice the longest needle. */
    StreamSearch(Needles needles, int window) {
        this.needles = needles;
        this.window = new byte[Math.max(window, 2 * needles.longest())];
    }

    /** Searches to the stream's end and tells how long it was. */
    long search(InputStream in, Sink sink) throws IOException {
        long offset = 0;
        int kept = 0;
        while (true) {
            int filled = kept + in.readNBytes(window, kept, window.length - kept);
            boolean last = filled < window.length;
            int to = last ? filled : filled - needles.longest() + 1;
            long base = offset;
            needles.search(window, to, filled, (needle, at) -> sink.found(needle, base + at));
            if (last) {
                return offset + filled;
            }
            kept = filled - to;
            System.arraycopy(window, to, window, 0, kept);
            offset += to;
        }
    }
}
