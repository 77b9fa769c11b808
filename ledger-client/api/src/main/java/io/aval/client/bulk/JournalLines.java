package io.aval.client.bulk;

import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a journal that were written whole, with the place of each. Not thread-safe. */
final class JournalLines implements AutoCloseable {

    private final InputStream in;
    private long start;
    private long end;

    JournalLines(Path journal) throws IOException {
        in = new BufferedInputStream(Files.newInputStream(journal));
    }

    /** The next line; null behind the last that ends with its line break. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n') {
                start = end;
                end += bytes.size() + 1L;
                return bytes.toString(StandardCharsets.UTF_8);
            }
            bytes.write(read);
        }
        return null;
    }

    /** Where the line begins that was read last, in bytes. */
    long start() {
        return start;
    }

    /** Where it ends, behind its line break. */
    long end() {
        return end;
    }

    /**
     * Reads a line other than the first.
     *
     * @throws RefusedException {@code FOLDER_DAMAGED}
     */
    static Entry entry(String line) {
        try {
            return Schema.of(Entry.class).decode(JsonReader.read(line));
        } catch (RefusedException e) {
            throw Code.FOLDER_DAMAGED.refuse("file", "the journal");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
