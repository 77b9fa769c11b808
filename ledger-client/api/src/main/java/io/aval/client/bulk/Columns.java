package io.aval.client.bulk;

import io.aval.rules.act.Act;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Shape;
import io.aval.rules.law.Law;
import io.aval.rules.refusal.Code;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The header of a CSV file: the column {@code act}, and the acts' fields by their names, a nested one with dots ({@code
 * responder.party}). A cell is read as its field's type: text, number, {@code true} or {@code false}, or JSON for a list. An
 * empty cell is a field that is left out.
 */
record Columns(List<String> names) {

    private static final String DOT = "\\.";

    /** Whether a line is such a header. */
    static boolean areIn(List<String> cells) {
        return cells.contains(Act.NAME);
    }

    /**
     * The command that a line stands for; its fields are looked at by the law.
     *
     * @throws io.aval.rules.refusal.RefusedException naming the column
     */
    Json.Obj command(List<String> cells) {
        Code.MALFORMED.unless(cells.size() == names.size(), "at", names.size() + " cells are expected");
        Json.Obj named =
                new Json.Obj(new TreeMap<>(Map.of(Act.NAME, new Json.Text(cells.get(names.indexOf(Act.NAME))))));
        Shape.Structure shape = Law.act(named).schema().shape();
        TreeMap<String, Json> members = new TreeMap<>(named.members());
        for (int i = 0; i < cells.size(); i++) {
            String name = names.get(i);
            if (!name.equals(Act.NAME) && !cells.get(i).isEmpty()) {
                put(members, List.of(name.split(DOT, -1)), shape, cells.get(i), name);
            }
        }
        return new Json.Obj(members);
    }

    private static void put(
            SortedMap<String, Json> members, List<String> path, Shape.Structure shape, String cell, String column) {
        Shape field = shape.fields().stream()
                .filter(known -> known.name().equals(path.getFirst()))
                .findFirst()
                .orElseThrow(() -> Code.UNKNOWN_FIELD.refuse("field", column))
                .shape();
        if (path.size() == 1) {
            members.put(path.getFirst(), value(field, cell, column));
            return;
        }
        if (!(field instanceof Shape.Structure inner)) {
            throw Code.UNKNOWN_FIELD.refuse("field", column);
        }
        TreeMap<String, Json> nested = members.get(path.getFirst()) instanceof Json.Obj(SortedMap<String, Json> known)
                ? new TreeMap<>(known)
                : new TreeMap<>();
        put(nested, path.subList(1, path.size()), inner, cell, column);
        members.put(path.getFirst(), new Json.Obj(nested));
    }

    private static Json value(Shape shape, String cell, String column) {
        return switch (shape) {
            case Shape.Words _, Shape.Identifier _, Shape.Choice _ -> new Json.Text(cell);
            case Shape.Whole _, Shape.Flag _, Shape.Listing _, Shape.Structure _, Shape.Open _ -> {
                Json read = JsonReader.read(cell);
                Code.WRONG_TYPE.unless(!(read instanceof Json.Text), "field", column);
                yield read;
            }
        };
    }
}
