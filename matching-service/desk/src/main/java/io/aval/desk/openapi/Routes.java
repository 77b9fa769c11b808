package io.aval.desk.openapi;

import io.aval.rules.record.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table of routes. Acts are described one by one beside it. */
public final class Routes {

    /** The route on which each act is a path of its own. */
    public static final String ACT = "/api/v1/acts/{act}";

    private static final String ID_PATTERN = "[0-9a-f]{32}";
    private static final Route.Parameter ID = new Route.Parameter("path", "id", true, ID_PATTERN, "The record's id");
    private static final Route.Parameter DRAFT = new Route.Parameter("path", "id", true, ID_PATTERN, "The draft's id");
    private static final Route.Parameter KEY = new Route.Parameter(
            "header",
            "Idempotency-Key",
            true,
            "[A-Za-z0-9._:-]{1,64}",
            "Your own id of this request: the same again is answered with the first answer, for ever");
    private static final Route.Parameter KIND =
            new Route.Parameter("query", "kind", true, kinds(), "The kind of record");
    private static final Route.Parameter CURSOR =
            new Route.Parameter("query", "cursor", false, ID_PATTERN, "The member next of the page before");
    private static final Route.Parameter SIZE =
            new Route.Parameter("query", "pageSize", false, "[0-9]{1,3}", "1 to 200; 50 if it is left out");
    private static final Route.Parameter REASON = new Route.Parameter(
            "query", "reason", false, "[^\\x00-\\x1F]{1,200}", "Why; regulators must say, and it is kept");
    private static final Route.Parameter LEDGER_KEY = new Route.Parameter(
            "path", "key", true, "day|charter|[a-z]+~[0-9a-f]{32}", "A public key, such as bill~ and the record's id");
    private static final Route.Parameter BY = new Route.Parameter(
            "query",
            "by",
            false,
            "[A-Za-z][A-Za-z0-9]*(,[A-Za-z][A-Za-z0-9]*)*",
            "Who signs; this organisation if it is left out");

    private static final List<Route> USUAL = List.of(
            new Route("POST", ACT, "act", "Does one act", List.of(KEY), "", "Receipt"),
            new Route(
                    "POST",
                    "/api/v1/acts",
                    "acts",
                    "Does several acts together, or none of them",
                    List.of(KEY),
                    "Commands",
                    "Receipt"),
            new Route(
                    "GET",
                    "/api/v1/records/{id}",
                    "record",
                    "The newest opening that is held of a record",
                    List.of(ID, REASON),
                    "",
                    "Held"),
            new Route(
                    "GET",
                    "/api/v1/records",
                    "records",
                    "Records of one kind, in the order of their ids",
                    List.of(KIND, CURSOR, SIZE, REASON),
                    "",
                    "Page"),
            new Route(
                    "GET",
                    "/api/v1/bills/{id}/path",
                    "path",
                    "The completed acts of a bill, first to last",
                    List.of(ID, REASON),
                    "",
                    "Path"),
            new Route("GET", "/api/v1/status", "status", "Where the desk stands", List.of(), "", "Status"),
            new Route(
                    "GET",
                    "/api/v1/attestations/{key}",
                    "attest",
                    "What organisations sign about a public key",
                    List.of(LEDGER_KEY, BY),
                    "",
                    "Attestation"),
            new Route("GET", "/api/v1/drafts", "drafts", "Open drafts, oldest first", List.of(), "", "Drafts"),
            new Route("GET", "/api/v1/drafts/{id}", "draft", "All of a draft", List.of(DRAFT), "", "Draft"),
            new Route(
                    "POST",
                    "/api/v1/drafts/{id}/release",
                    "release",
                    "Does what somebody else has made",
                    List.of(DRAFT, KEY),
                    "Nothing",
                    "Receipt"),
            new Route(
                    "POST",
                    "/api/v1/drafts/{id}/reject",
                    "reject",
                    "Ends a draft, so that nothing is done",
                    List.of(DRAFT, KEY),
                    "Rejection",
                    "DraftHeadline"),
            new Route(
                    "GET",
                    "/api/v1/settings",
                    "settings",
                    "Which acts need a second person",
                    List.of(),
                    "",
                    "Settings"),
            new Route(
                    "POST",
                    "/api/v1/settings/dual-control",
                    "setDualControl",
                    "Says which acts need a second person",
                    List.of(KEY),
                    "DualControl",
                    "Settings"));

    /** All routes. */
    public static final List<Route> ALL = Stream.of(USUAL, BillRoutes.of(ID, REASON), EvaluationRoutes.of(ID, REASON))
            .flatMap(List::stream)
            .toList();

    private Routes() {}

    private static String kinds() {
        return Arrays.stream(Kind.values()).map(Kind::toString).collect(Collectors.joining("|"));
    }
}
