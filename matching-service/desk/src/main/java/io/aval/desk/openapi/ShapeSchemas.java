package io.aval.desk.openapi;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Shape;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Shapes as JSON Schema 2020-12. */
final class ShapeSchemas {

    private static final String ANY_TEXT = "\\P{Cntrl}*";

    private ShapeSchemas() {}

    static Json.Obj of(Shape shape) {
        return switch (shape) {
            case Shape.Words(int min, int max, String pattern) -> words(min, max, pattern);
            case Shape.Identifier(Class<?> type) -> Doc.obj("type", "string", "title", type.getSimpleName());
            case Shape.Whole(long min, long max) -> Doc.obj("type", "integer", "minimum", min, "maximum", max);
            case Shape.Flag() -> Doc.obj("type", "boolean");
            case Shape.Choice(List<String> words) -> Doc.obj("type", "string", "enum", words);
            case Shape.Listing(Shape item, int min, int max) ->
                Doc.obj("type", "array", "items", of(item), "minItems", min, "maxItems", max);
            case Shape.Structure structure -> structure(structure);
            case Shape.Open() -> Doc.obj("type", "object");
        };
    }

    private static Json.Obj words(int min, int max, String pattern) {
        // Java's class of control characters has no name in ECMAScript's expressions
        return pattern.equals(ANY_TEXT)
                ? Doc.obj("type", "string", "minLength", min, "maxLength", max)
                : Doc.obj("type", "string", "minLength", min, "maxLength", max, "pattern", "^" + pattern + "$");
    }

    private static Json.Obj structure(Shape.Structure structure) {
        SortedMap<String, Json> properties = new TreeMap<>();
        structure.fields().forEach(field -> properties.put(field.name(), of(field.shape())));
        List<String> required = structure.fields().stream()
                .filter(field -> !field.optional())
                .map(Shape.Field::name)
                .toList();
        return Doc.obj(
                "type",
                "object",
                "title",
                structure.name(),
                "properties",
                new Json.Obj(properties),
                "required",
                required,
                "additionalProperties",
                false);
    }
}
