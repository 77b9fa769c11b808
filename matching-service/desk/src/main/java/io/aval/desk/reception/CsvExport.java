package io.aval.desk.reception;

import io.aval.client.bulk.Csv;
import io.aval.desk.access.User;
import io.aval.engine.index.Holding;
import io.aval.engine.index.Page;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Shape;
import io.aval.rules.law.Kinds;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whole lists as comma-separated values (RFC 4180) with a header, page by page, so that no list is too long. The columns of
 * a kind follow from its record type: always the same, in the same order; nested fields with dots, lists as JSON. No text is
 * taken for a formula. Thread-safe.
 */
public final class CsvExport {

    private static final List<String> FIRST = List.of("id", "version", "digest", "freshness", "custodians");

    private final Reading reading;

    public CsvExport(Reading reading) {
        this.reading = reading;
    }

    /** Where an export goes; asked once nothing speaks against it. */
    @FunctionalInterface
    public interface Target {
        Writer open() throws IOException;
    }

    /**
     * Writes every record of a kind that the user may see, in the order of their ids.
     *
     * @param reason as for a list; a regulator's export leaves a line for each page of it
     */
    public void write(User user, Kind kind, String reason, Target target) throws IOException {
        List<String> fields = fields(kind);
        Page page = reading.list(user, kind, Optional.empty(), Page.MAX_SIZE, reason);
        Writer out = target.open();
        out.write(Csv.line(columns(kind)) + Csv.END);
        while (true) {
            for (Holding holding : page.holdings()) {
                out.write(row(holding, fields) + Csv.END);
            }
            Optional<RecordId> next = page.next();
            if (next.isEmpty()) {
                out.flush();
                return;
            }
            page = reading.list(user, kind, next, Page.MAX_SIZE, reason);
        }
    }

    /** The header of a kind. */
    public static List<String> columns(Kind kind) {
        List<String> columns = new ArrayList<>(FIRST);
        columns.addAll(fields(kind));
        return columns;
    }

    private static List<String> fields(Kind kind) {
        List<String> fields = new ArrayList<>();
        collect("", Schema.of(Kinds.type(kind)).shape(), fields);
        return fields;
    }

    private static void collect(String prefix, Shape.Structure shape, List<String> fields) {
        for (Shape.Field field : shape.fields()) {
            if (field.shape() instanceof Shape.Structure inner) {
                collect(prefix + field.name() + ".", inner, fields);
            } else {
                fields.add(prefix + field.name());
            }
        }
    }

    private static String row(Holding holding, List<String> fields) {
        List<String> cells = new ArrayList<>(List.of(
                holding.opening().id().value(),
                Long.toString(holding.opening().version()),
                holding.digest().value(),
                holding.freshness().name(),
                holding.opening().custodians().stream().map(Organisation::value).collect(Collectors.joining(" "))));
        for (String field : fields) {
            cells.add(cell(at(holding.opening().body(), field)));
        }
        return Csv.line(cells);
    }

    private static @Nullable Json at(Json.Obj body, String path) {
        Json at = body;
        for (String name : path.split("\\.", -1)) {
            if (!(at instanceof Json.Obj(SortedMap<String, Json> members)) || !members.containsKey(name)) {
                return null;
            }
            at = members.get(name);
        }
        return at;
    }

    private static String cell(@Nullable Json value) {
        if (value == null) {
            return "";
        }
        return value instanceof Json.Text(String text) ? Csv.text(text) : value.canonical();
    }
}
