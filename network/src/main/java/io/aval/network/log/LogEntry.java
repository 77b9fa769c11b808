package io.aval.network.log;

import java.time.Instant;
import java.util.Locale;

/**
 * What a node said at one time: a line, and those below it that have no time of their own, such as a stack trace.
 *
 * @param time by this machine's clock; of an entry without a time that of the one before
 * @param node who said it
 * @param text one or more lines, without the last line's end
 */
public record LogEntry(Instant time, String node, String text) {

    /** How bad it is, as far as the first lines tell. */
    public enum Level {
        PLAIN,
        WARNING,
        FAULT
    }

    /** How bad it is. */
    public Level level() {
        String start = text.substring(0, Math.min(text.length(), 200)).toUpperCase(Locale.ROOT);
        if (start.contains(" ERROR ")
                || start.contains(" FATAL ")
                || start.contains(" PANIC ")
                || start.contains("SEVERE")
                || start.contains("EXCEPTION IN THREAD")
                || start.startsWith("PANIC:")) {
            return Level.FAULT;
        }
        return start.contains(" WARN ") || start.contains("WARNING") ? Level.WARNING : Level.PLAIN;
    }
}
