package io.aval.desk.openapi;

import io.aval.rules.act.Act;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** The description of the REST interface. */
public final class OpenApi {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final List<Integer> READ_ERRORS = List.of(400, 401, 403, 404, 405, 406, 500, 503);
    private static final List<Integer> ACT_ERRORS = List.of(400, 401, 403, 404, 405, 406, 409, 413, 415, 422, 500, 503);

    private OpenApi() {}

    /** The document, two spaces for each level, with a line feed at its end. */
    public static String document() {
        return Doc.pretty(Doc.obj(
                "openapi", "3.1.0",
                "info",
                        Doc.obj(
                                "title",
                                "Aval desk",
                                "version",
                                "1",
                                "description",
                                "One organisation's desk. Money is whole fen, rates are millionths a year, days are"
                                        + " ISO 8601 dates. Every error is a problem document whose code stands in"
                                        + " docs/errors.md.",
                                "license",
                                Doc.obj("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "security", List.of(Doc.obj("token", List.of())),
                "paths", paths(),
                "components",
                        Doc.obj(
                                "securitySchemes", Doc.obj("token", Doc.obj("type", "http", "scheme", "bearer")),
                                "schemas", schemas())));
    }

    /** The statuses that a route may answer, ascending. */
    public static List<Integer> statuses(Route route) {
        List<Integer> statuses = new ArrayList<>(route.acts() ? List.of(200, 202) : List.of(200));
        statuses.addAll(route.acts() ? ACT_ERRORS : READ_ERRORS);
        return statuses;
    }

    private static Json.Obj paths() {
        TreeMap<String, Json> paths = new TreeMap<>();
        for (Route route : Routes.ALL) {
            if (route.path().equals(Routes.ACT)) {
                Law.ACTS
                        .values()
                        .forEach(act -> paths.put(
                                route.path().replace("{act}", act.name()),
                                Doc.obj("post", operation(route, act.name(), summary(act), act.name()))));
            } else {
                Json.Obj operation = operation(route, route.id(), route.summary(), route.body());
                paths.put(route.path(), Doc.obj(route.method().toLowerCase(Locale.ROOT), operation));
            }
        }
        return new Json.Obj(paths);
    }

    private static String summary(Act<?> act) {
        return "By "
                + act.roles().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(Enum::name)
                        .toList();
    }

    private static Json.Obj operation(Route route, String id, String summary, String body) {
        TreeMap<String, Json> operation = new TreeMap<>(Doc.obj(
                        "operationId",
                        id,
                        "summary",
                        summary,
                        "parameters",
                        route.parameters().stream().map(OpenApi::parameter).toList(),
                        "responses",
                        responses(route))
                .members());
        if (!body.isEmpty()) {
            operation.put(
                    "requestBody",
                    Doc.obj("required", true, "content", Doc.obj(JSON, Doc.obj("schema", Doc.ref(body)))));
        }
        return new Json.Obj(operation);
    }

    private static Json.Obj parameter(Route.Parameter parameter) {
        return Doc.obj(
                "in", parameter.in(),
                "name", parameter.name(),
                "required", parameter.required(),
                "description", parameter.about(),
                "schema", Doc.obj("type", "string", "pattern", "^(" + parameter.pattern() + ")$"));
    }

    private static Json.Obj responses(Route route) {
        TreeMap<String, Json> responses = new TreeMap<>();
        for (int status : statuses(route)) {
            responses.put(Integer.toString(status), response(route, status));
        }
        return new Json.Obj(responses);
    }

    private static Json.Obj response(Route route, int status) {
        return switch (status) {
            case 200 -> answer("Done", JSON, route.answer());
            case 202 -> answer("A draft that awaits release, or an outcome that is not known", JSON, "Accepted");
            default -> answer("Refused", PROBLEM, "Problem");
        };
    }

    private static Json.Obj answer(String about, String type, String schema) {
        return Doc.obj("description", about, "content", Doc.obj(type, Doc.obj("schema", Doc.ref(schema))));
    }

    private static Json.Obj schemas() {
        TreeMap<String, Json> schemas = new TreeMap<>();
        for (Act<?> act : Law.ACTS.values()) {
            schemas.put(act.name(), ShapeSchemas.of(act.schema().shape()));
        }
        Json.Obj text = Doc.obj("type", "string");
        Json.Obj number = Doc.obj("type", "integer");
        schemas.put("Opening", ShapeSchemas.of(Schema.of(Opening.class).shape()));
        schemas.put("Hop", ShapeSchemas.of(Schema.of(Hop.class).shape()));
        schemas.put("Commands", object("commands", listing(command(), Envelope.MAX_COMMANDS)));
        schemas.put("Receipt", object("txId", text, "block", number, "openings", listing(Doc.ref("Opening"))));
        schemas.put("Unknown", object("code", text, "txId", text, "detail", text));
        DraftSchemas.put(schemas);
        BillRoutes.put(schemas);
        EvaluationRoutes.put(schemas);
        Json.Obj freshness = Doc.obj("type", "string", "enum", List.of("CURRENT", "AWAITED", "MOVED_ON"));
        schemas.put("Held", object("opening", Doc.ref("Opening"), "digest", text, "freshness", freshness));
        schemas.put(
                "Page",
                Doc.obj(
                        "type", "object",
                        "properties", Doc.obj("records", listing(Doc.ref("Held")), "next", text),
                        "required", List.of("records")));
        schemas.put("Path", object("hops", listing(Doc.ref("Hop"))));
        schemas.put("Status", status(text, number));
        Json.Obj endorsement = object("organisation", text, "identity", text, "certificate", text, "signature", text);
        schemas.put(
                "Attestation",
                object("payload", text, "signed", text, "request", text, "endorsements", listing(endorsement)));
        schemas.put("Problem", problem(text, number));
        return new Json.Obj(schemas);
    }

    private static Json.Obj command() {
        return Doc.obj(
                "type",
                "object",
                "description",
                "The fields of the act and its name",
                "properties",
                Doc.obj("act", Doc.obj("type", "string", "enum", List.copyOf(Law.ACTS.keySet()))),
                "required",
                List.of("act"));
    }

    private static Json.Obj status(Json.Obj text, Json.Obj number) {
        Json.Obj counts = Doc.obj("type", "object", "additionalProperties", number);
        return Doc.obj(
                "type", "object",
                "properties",
                        Doc.obj(
                                "organisation",
                                text,
                                "height",
                                number,
                                "indexed",
                                number,
                                "awaited",
                                number,
                                "day",
                                text,
                                "records",
                                counts,
                                "index",
                                text),
                "required", List.of("organisation", "height", "indexed", "awaited", "records", "index"));
    }

    private static Json.Obj problem(Json.Obj text, Json.Obj number) {
        List<String> codes = Arrays.stream(Code.values()).map(Code::name).toList();
        return object(
                "type",
                text,
                "title",
                text,
                "status",
                number,
                "detail",
                text,
                "traceId",
                text,
                "code",
                Doc.obj("type", "string", "enum", codes),
                "details",
                Doc.obj("type", "object", "additionalProperties", text));
    }

    private static Json.Obj listing(Json.Obj item) {
        return Doc.obj("type", "array", "items", item);
    }

    private static Json.Obj listing(Json.Obj item, int max) {
        return Doc.obj("type", "array", "items", item, "minItems", 1, "maxItems", max);
    }

    private static Json.Obj object(Object... properties) {
        Json.Obj described = Doc.obj(properties);
        return Doc.obj(
                "type",
                "object",
                "properties",
                described,
                "required",
                List.copyOf(described.members().keySet()));
    }
}
