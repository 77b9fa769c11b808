package io.aval.desk.rest;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.PLATFORM;
import static io.aval.desk.fake.Market.REGULATOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aval.desk.Desk;
import io.aval.desk.fake.Http;
import io.aval.desk.fake.Market;
import io.aval.desk.fake.Scene;
import io.aval.desk.openapi.OpenApi;
import io.aval.desk.openapi.Route;
import io.aval.desk.openapi.Routes;
import io.aval.rules.act.Act;
import io.aval.rules.act.Role;
import io.aval.rules.law.Law;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong requests of every kind to every route, made from the table of routes and the descriptions of the acts. */
class RestBadInputTest {

    private static final String ID = "0".repeat(32);

    @TempDir
    static Path folder;

    private static Scene scene;

    @BeforeAll
    static void open() {
        scene = Scene.open(folder);
    }

    @AfterAll
    static void close() {
        scene.market().close();
    }

    static Stream<Route> routes() {
        return Routes.ALL.stream();
    }

    static Stream<String> acts() {
        return Law.ACTS.keySet().stream();
    }

    private static String path(Route route) {
        return route.path().replace("{act}", "bill.issue").replace("{id}", ID).replace("{key}", "day")
                + (route.id().equals("records") ? "?kind=bill" : "");
    }

    private static Http bank() {
        return scene.user(BANK_A, "bank");
    }

    private static HttpRequest.Builder good(Http caller, Route route) {
        HttpRequest.Builder request = caller.request(path(route));
        return route.posts()
                ? request.header("Content-Type", "application/json")
                        .header("Idempotency-Key", "k")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))
                : request.GET();
    }

    private static void assertProblem(Http.Answer answer, int status, String code, String about) {
        assertThat(answer.status()).as(about + " " + answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as(about).startsWith("application/problem+json");
        assertThat(answer.text("code")).as(about + " " + answer.body()).isEqualTo(code);
        assertThat(answer.json()).as(about).containsKeys("type", "title", "status", "detail", "traceId", "details");
        assertThat(answer.text("type")).isEqualTo("docs/errors.md#" + code);
        assertThat(answer.body())
                .as(about)
                .doesNotContain("Exception")
                .doesNotContain("\tat ")
                .doesNotContain("io.aval");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nobody_passes_without_a_token(Route route) {
        int port = scene.market().desk(BANK_A).httpPort();
        for (Http caller : List.of(Http.nobody(port), Http.bearer(port, "wrong"), Http.bearer(port, ""))) {
            assertProblem(caller.send(good(caller, route)), 401, "NOT_AUTHENTICATED", route.path());
        }
        Http other = Http.bearer(port, Market.token(PLATFORM, "operator"));
        assertProblem(other.send(good(other, route)), 401, "NOT_AUTHENTICATED", "a token of another desk");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void another_method_is_refused_with_those_that_are_allowed(Route route) {
        for (String method : new String[] {"PUT", "DELETE", "PATCH", route.posts() ? "GET" : "POST"}) {
            Http.Answer answer = bank().send(bank().request(path(route))
                    .method(method, HttpRequest.BodyPublishers.ofString("{}"))
                    .header("Content-Type", "application/json"));
            assertProblem(answer, 405, "MALFORMED", method + " " + route.path());
            assertThat(answer.header("Allow")).contains(route.method());
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void what_cannot_be_answered_in_json_is_refused(Route route) {
        Http.Answer answer = bank().send(good(bank(), route).header("Accept", "application/xml"));
        assertProblem(answer, 406, "MALFORMED", route.path());
    }

    @ParameterizedTest
    @MethodSource("routes")
    void every_answer_has_a_status_that_the_description_names(Route route) {
        for (String user : new String[] {"bank", "operator", "enterprise", "valuer", "regulator"}) {
            Http.Answer answer = scene.user(BANK_A, user).send(good(scene.user(BANK_A, user), route));
            assertThat(OpenApi.statuses(route)).as(user + " " + answer.body()).contains(answer.status());
            assertThat(answer.status()).isLessThan(500);
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void what_an_acting_route_cannot_read_is_refused(Route route) {
        if (!route.acts()) {
            return;
        }
        String path = path(route);
        assertProblem(
                bank().send(bank().request(path)
                        .header("Idempotency-Key", "k")
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))),
                415,
                "MALFORMED",
                "text");
        assertProblem(
                bank().send(bank().request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"))),
                400,
                "MISSING_FIELD",
                "no key");
        for (String key : new String[] {"a b", "x".repeat(65), "ä"}) {
            assertProblem(bank().post(path, key.equals("ä") ? "%C3" : key, "{}"), 400, "BAD_FORMAT", "key " + key);
        }
        for (String body :
                new String[] {"", "{", "nonsense", "{\"a\":1,\"a\":2}", "{}{}", "\u0000", "[".repeat(5_000)}) {
            assertProblem(bank().post(path, "k", body), 400, "MALFORMED", body);
        }
        assertProblem(bank().post(path, "k", "[]"), 400, "WRONG_TYPE", "a list");
        assertProblem(bank().post(path, "k", "\"text\""), 400, "WRONG_TYPE", "a text");
        assertProblem(bank().post(path, "k", " ".repeat(1_000_001)), 413, "TOO_LARGE", "a long body");
        Http.Answer latin = bank().send(bank().request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {'"', (byte) 0xe4, '"'})));
        assertProblem(latin, 400, "MALFORMED", "not UTF-8");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void every_wrong_field_of_every_act_is_named(String name) {
        Act<?> act = Objects.requireNonNull(Law.ACTS.get(name));
        Role role = act.roles().stream().sorted().findFirst().orElseThrow();
        Organisation home = role == Role.REGULATOR ? REGULATOR : BANK_A;
        Http caller = scene.user(home, role.name().toLowerCase(Locale.ROOT));
        List<WrongBodies.Wrong> wrongs = WrongBodies.of(act);
        assertThat(wrongs).isNotEmpty();
        for (WrongBodies.Wrong wrong : wrongs) {
            Http.Answer answer = caller.post("/api/v1/acts/" + name, "wrong", wrong.body());
            assertProblem(answer, 400, wrong.code(), wrong.about());
        }
    }

    @ParameterizedTest
    @MethodSource("acts")
    void a_role_that_may_not_do_an_act_is_refused(String name) {
        Act<?> act = Objects.requireNonNull(Law.ACTS.get(name));
        Http.Answer unknown = bank().post("/api/v1/acts/" + name, "k", "{\"act\":\"x\"}");
        assertProblem(unknown, 400, "UNKNOWN_FIELD", name);
        for (Role role : Role.values()) {
            if (!act.roles().contains(role)) {
                String user = role.name().toLowerCase(Locale.ROOT);
                Http.Answer answer = scene.user(BANK_A, user).post("/api/v1/acts/" + name, "k", "{}");
                assertThat(answer.status()).as(name + " by " + role).isIn(400, 403);
            }
        }
    }

    @Test
    void a_well_formed_act_of_the_wrong_role_names_the_roles_that_may() {
        Http.Answer answer = bank().post("/api/v1/acts/day.advance", "k", "{\"day\":\"2026-11-24\"}");
        assertProblem(answer, 403, "WRONG_ROLE", "a bank advances the day");
        assertThat(answer.body()).contains("REGULATOR");
    }

    @Test
    void an_act_that_is_not_known_is_refused() {
        assertProblem(bank().post("/api/v1/acts/bill.burn", "k", "{}"), 400, "UNKNOWN_ACT", "burn");
        String burn = "{\"commands\":[{\"act\":\"bill.burn\"}]}";
        assertProblem(bank().post("/api/v1/acts", "k", burn), 400, "UNKNOWN_ACT", "burn");
    }

    @Test
    void a_wrong_list_of_commands_is_refused() {
        String path = "/api/v1/acts";
        assertProblem(bank().post(path, "k", "{}"), 400, "MISSING_FIELD", "none");
        assertProblem(bank().post(path, "k", "{\"commands\":{}}"), 400, "WRONG_TYPE", "an object");
        assertProblem(bank().post(path, "k", "{\"commands\":[1]}"), 400, "WRONG_TYPE", "a number");
        assertProblem(bank().post(path, "k", "{\"commands\":[]}"), 400, "OUT_OF_RANGE", "empty");
        assertProblem(bank().post(path, "k", "{\"commands\":[{}]}"), 400, "MISSING_FIELD", "no act");
        assertProblem(bank().post(path, "k", "{\"commands\":[],\"x\":1}"), 400, "UNKNOWN_FIELD", "x");
        String many = "{\"commands\":[" + "{},".repeat(200) + "{}]}";
        assertProblem(bank().post(path, "k", many), 400, "OUT_OF_RANGE", "201");
    }

    @Test
    void wrong_parameters_are_named() {
        assertProblem(bank().get("/api/v1/records"), 400, "MISSING_FIELD", "no kind");
        assertProblem(bank().get("/api/v1/records?kind=cheque"), 400, "BAD_FORMAT", "kind");
        assertProblem(bank().get("/api/v1/records?kind=bill&pageSize=0"), 400, "OUT_OF_RANGE", "0");
        assertProblem(bank().get("/api/v1/records?kind=bill&pageSize=201"), 400, "OUT_OF_RANGE", "201");
        assertProblem(bank().get("/api/v1/records?kind=bill&pageSize=99999999999"), 400, "OUT_OF_RANGE", "much");
        assertProblem(bank().get("/api/v1/records?kind=bill&pageSize=ten"), 400, "WRONG_TYPE", "ten");
        assertProblem(bank().get("/api/v1/records?kind=bill&pageSize=-1"), 400, "WRONG_TYPE", "-1");
        assertProblem(bank().get("/api/v1/records?kind=bill&cursor=x"), 400, "BAD_FORMAT", "cursor");
        assertProblem(bank().get("/api/v1/records?kind=bill&kind=offer"), 400, "MALFORMED", "twice");
        assertProblem(bank().get("/api/v1/records?kind=bill&other=1"), 400, "UNKNOWN_FIELD", "other");
        assertProblem(bank().get("/api/v1/records/abc"), 400, "BAD_FORMAT", "id");
        assertProblem(bank().get("/api/v1/bills/abc/path"), 400, "BAD_FORMAT", "id");
        assertProblem(bank().get("/api/v1/bills/" + scene.party(BANK_A, "bank") + "/path"), 400, "WRONG_KIND", "party");
        assertProblem(bank().get("/api/v1/attestations/nothing"), 400, "BAD_FORMAT", "key");
        assertProblem(bank().get("/api/v1/attestations/day?by=Nobody"), 400, "BAD_FORMAT", "stranger");
        assertProblem(bank().get("/api/v1/attestations/day?by=a-b"), 400, "BAD_FORMAT", "form");
        assertProblem(bank().get("/api/v1/status?x=1"), 400, "UNKNOWN_FIELD", "x");
    }

    @Test
    void an_address_where_nothing_is_has_a_problem_too() {
        assertProblem(bank().get("/api/v1/nothing"), 404, "UNKNOWN_RECORD", "nothing");
        assertProblem(bank().get("/nothing"), 404, "UNKNOWN_RECORD", "nothing");
        assertProblem(bank().get("/api/v1/records/a%2e%2e%2fb"), 400, "MALFORMED", "a slash in disguise");
    }

    @Test
    void what_is_no_http_at_all_gets_no_stack_trace() throws IOException {
        Desk desk = scene.market().desk(BANK_A);
        for (String line :
                new String[] {"GET /<> HTTP/1.1\r\nHost: a\r\n\r\n", "NONSENSE\r\n\r\n", "GET / HTTP/9\r\n\r\n"}) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.httpPort())) {
                socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
                socket.shutdownOutput();
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .matches("(?s)HTTP/1.1 (4\\d\\d|505) .*\"code\":\"MALFORMED\".*")
                        .doesNotContain("Exception")
                        .doesNotContain("Tomcat");
            }
        }
    }

    @Test
    void the_description_is_open_to_everybody() {
        Http.Answer answer = Http.nobody(scene.market().desk(BANK_A).httpPort()).get("/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(OpenApi.document());
    }
}
