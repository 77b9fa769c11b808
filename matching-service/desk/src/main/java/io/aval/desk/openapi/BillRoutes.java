package io.aval.desk.openapi;

import io.aval.engine.bill.Awaited;
import io.aval.engine.bill.Notice;
import io.aval.engine.bill.Step;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import java.util.List;
import java.util.SortedMap;

/** The routes of what is open on bills, and the schemas of their answers. */
final class BillRoutes {

    private static final String DAY_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
    private static final Route.Parameter SINCE = new Route.Parameter(
            "query", "since", false, DAY_PATTERN, "The first day; 30 days before the ledger's day if it is left out");

    private BillRoutes() {}

    /**
     * The routes.
     *
     * @param id the parameter that names a record
     * @param reason the parameter that says why a regulator looks
     */
    static List<Route> of(Route.Parameter id, Route.Parameter reason) {
        return List.of(
                new Route(
                        "GET",
                        "/api/v1/awaiting",
                        "awaiting",
                        "What awaits the caller and until when, and the caller's own open requests",
                        List.of(),
                        "",
                        "Awaiting"),
                new Route(
                        "GET",
                        "/api/v1/notices",
                        "notices",
                        "The caller's notices, newest first",
                        List.of(SINCE),
                        "",
                        "Notices"),
                new Route(
                        "GET",
                        "/api/v1/bills/{id}/steps",
                        "steps",
                        "Every act on a bill, with whether the caller may do it today",
                        List.of(id, reason),
                        "",
                        "Steps"));
    }

    static void put(SortedMap<String, Json> schemas) {
        listing(schemas, "Awaiting", "awaiting", Awaited.class);
        listing(schemas, "Notices", "notices", Notice.class);
        listing(schemas, "Steps", "steps", Step.class);
    }

    private static void listing(
            SortedMap<String, Json> schemas, String name, String member, Class<? extends Record> type) {
        schemas.put(type.getSimpleName(), ShapeSchemas.of(Schema.of(type).shape()));
        Json.Obj items = Doc.obj("type", "array", "items", Doc.ref(type.getSimpleName()));
        schemas.put(name, Doc.obj("type", "object", "properties", Doc.obj(member, items), "required", List.of(member)));
    }
}
