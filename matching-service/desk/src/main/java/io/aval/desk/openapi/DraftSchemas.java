package io.aval.desk.openapi;

import io.aval.desk.draft.Draft;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.canonical.Shape;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The schemas of drafts and of their setting. */
final class DraftSchemas {

    private static final Set<String> NOT_IN_LISTS = Set.of("v", "commands");

    private DraftSchemas() {}

    static void put(SortedMap<String, Json> schemas) {
        Json.Obj text = Doc.obj("type", "string");
        Json.Obj words = Doc.obj("type", "array", "items", text);
        Shape.Structure draft = Schema.of(Draft.class).shape();
        schemas.put("Draft", ShapeSchemas.of(draft));
        schemas.put("DraftHeadline", headline(draft, words));
        schemas.put("Drafts", object("drafts", Doc.obj("type", "array", "items", Doc.ref("DraftHeadline"))));
        schemas.put("Nothing", Doc.obj("type", "object", "maxProperties", 0));
        schemas.put("Rejection", object("reason", text));
        schemas.put("DualControl", object("acts", words));
        schemas.put("Settings", object("dualControl", words));
        schemas.put("Accepted", Doc.obj("oneOf", List.of(Doc.ref("DraftHeadline"), Doc.ref("Unknown"))));
    }

    private static Json.Obj headline(Shape.Structure draft, Json.Obj words) {
        Shape.Structure shown = new Shape.Structure(
                draft.name(),
                draft.fields().stream()
                        .filter(field -> !NOT_IN_LISTS.contains(field.name()))
                        .toList());
        TreeMap<String, Json> schema = new TreeMap<>(ShapeSchemas.of(shown).members());
        if (schema.get("properties") instanceof Json.Obj(SortedMap<String, Json> known)) {
            TreeMap<String, Json> properties = new TreeMap<>(known);
            properties.put("acts", words);
            properties.put("count", Doc.obj("type", "integer"));
            schema.put("properties", new Json.Obj(properties));
        }
        return new Json.Obj(schema);
    }

    private static Json.Obj object(String name, Json.Obj property) {
        return Doc.obj("type", "object", "properties", Doc.obj(name, property), "required", List.of(name));
    }
}
