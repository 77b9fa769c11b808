package io.aval.client.bulk;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.law.Law;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file, read one by one: JSON lines where the first line begins with a brace, comma-separated values with a
 * header otherwise ({@link Columns}). A row is one line, so that a wrong one is a row by itself: a quoted cell holds no line
 * break. Not thread-safe.
 */
public final class BulkFile implements Iterator<BulkRow>, AutoCloseable {

    /** Most rows of one file. */
    public static final int MAX_ROWS = 10_000_000;

    private final FileLines lines;
    private final Consumer<Json.Obj> check;
    private final @Nullable Columns columns;
    private FileLines.@Nullable Line ahead;
    private long number;

    /**
     * Reads the first line.
     *
     * @param check refuses, by {@link RefusedException}, a well-formed command that may not be sent
     * @throws RefusedException {@code MALFORMED} where it is neither JSON lines nor has a header with the column act
     */
    public BulkFile(InputStream in, Consumer<Json.Obj> check) throws IOException {
        this.lines = new FileLines(in);
        this.check = check;
        FileLines.Line first = lines.next();
        if (first == null || first.text().stripLeading().startsWith("{")) {
            columns = null;
            ahead = first;
        } else {
            Code.MALFORMED.unless(first.fault().isEmpty(), "at", "line 1: " + first.fault());
            columns = new Columns(
                    Csv.cells(first.text()).stream().map(String::strip).toList());
            Code.MALFORMED.unless(Columns.areIn(columns.names()), "at", "line 1: a header with the column act");
            Code.MALFORMED.unless(
                    columns.names().stream().distinct().count()
                            == columns.names().size(),
                    "at",
                    "line 1: a column stands twice");
            ahead = lines.next();
        }
    }

    @Override
    public boolean hasNext() {
        return ahead != null;
    }

    @Override
    public BulkRow next() {
        FileLines.Line line = ahead;
        if (line == null) {
            throw new NoSuchElementException();
        }
        number++;
        Code.OUT_OF_RANGE.unless(number <= MAX_ROWS, "field", "/rows", "range", ".." + MAX_ROWS);
        try {
            ahead = lines.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return new BulkRow.Good(number, line.number(), command(line));
        } catch (RefusedException e) {
            return new BulkRow.Wrong(number, line.number(), e.refusal());
        }
    }

    private Json.Obj command(FileLines.Line line) {
        Code.MALFORMED.unless(line.fault().isEmpty(), "at", line.fault());
        Json.Obj command;
        if (columns != null) {
            command = columns.command(Csv.cells(line.text()));
        } else if (JsonReader.read(line.text()) instanceof Json.Obj object) {
            command = object;
        } else {
            throw Code.WRONG_TYPE.refuse("field", "/");
        }
        Law.reads(command);
        check.accept(command);
        return command;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
