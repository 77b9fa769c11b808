package io.aval.desk.access;

import io.aval.rules.refusal.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The log of refusals: when, who, through which door, what they wanted, with which code, and the trace that ties it to
 * the answer. No value of a request stands in it. Appended to, line by line; thread-safe.
 */
public final class Audit implements AutoCloseable {

    /** Name of the file inside a desk's folder. */
    public static final String FILE = "refusals.log";

    private static final int MAX_WORD = 80;

    private final Writer out;
    private final InstantSource clock;

    public Audit(Path file, InstantSource clock) throws IOException {
        this.out = Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.clock = clock;
    }

    /**
     * Writes one line.
     *
     * @param who the user's name, or {@code -}
     * @param door {@code rest}, {@code grpc} or {@code page}
     * @param what the act or the route
     */
    public synchronized void refused(String who, String door, String what, Code code, String trace) {
        try {
            out.write(clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + word(who) + " " + door + " " + word(what)
                    + " " + code + " " + trace + "\n");
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What comes from outside is cut to one word, so that nobody writes lines of their own. */
    private static String word(String text) {
        String cut = text.length() > MAX_WORD ? text.substring(0, MAX_WORD) : text;
        return cut.replaceAll("[^\\x21-\\x7e]", "_");
    }

    @Override
    public synchronized void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
