package io.aval.engine.verification;

import io.aval.rules.canonical.Json;
import io.aval.rules.verification.Bearing;
import io.aval.rules.verification.Dimension;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** What an answer says field by field, for each dimension that it touches: 1, 0 or −1. Not thread-safe. */
public final class Fields {

    private final SortedMap<Dimension, SortedMap<String, Bearing>> said = new TreeMap<>();

    /** Notes a field that is as it must be, is not, or was not told (null). */
    public Fields note(Dimension dimension, String field, @Nullable Boolean holds) {
        Bearing bearing = holds == null ? Bearing.SILENT : holds ? Bearing.FOR : Bearing.AGAINST;
        said.computeIfAbsent(dimension, _ -> new TreeMap<>()).put(field, bearing);
        return this;
    }

    /** Compares what was claimed with what was answered; silent where either is missing. */
    public Fields compare(
            Dimension dimension,
            String field,
            Optional<String> claimed,
            Optional<String> answered,
            BiPredicate<String, String> same) {
        Boolean holds = claimed.isEmpty() || answered.isEmpty() ? null : same.test(claimed.get(), answered.get());
        return note(dimension, field, holds);
    }

    /** The dimensions and their fields, in order. */
    public SortedMap<Dimension, SortedMap<String, Bearing>> byDimension() {
        return said;
    }

    /** What fields come to together: one against outweighs all for; for if any is, and none is against. */
    public static Bearing together(SortedMap<String, Bearing> fields) {
        if (fields.containsValue(Bearing.AGAINST)) {
            return Bearing.AGAINST;
        }
        return fields.containsValue(Bearing.FOR) ? Bearing.FOR : Bearing.SILENT;
    }

    /** The fields as JSON, with 1, 0 and −1. */
    public static Json.Obj json(SortedMap<String, Bearing> fields) {
        TreeMap<String, Json> members = new TreeMap<>();
        fields.forEach((name, bearing) -> members.put(name, new Json.Num(bearing.sign())));
        return new Json.Obj(members);
    }

    /** A member that is text. */
    public static Optional<String> text(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Text(String value) ? Optional.of(value) : Optional.empty();
    }

    /** A member that is a number; null if it is not. */
    public static @Nullable Long number(Json.Obj object, String name) {
        return object.members().get(name) instanceof Json.Num(long value) ? value : null;
    }
}
