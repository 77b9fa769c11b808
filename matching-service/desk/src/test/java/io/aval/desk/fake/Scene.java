package io.aval.desk.fake;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.BANK_B;
import static io.aval.desk.fake.Market.PLATFORM;
import static io.aval.desk.fake.Market.REGULATOR;

import io.aval.desk.Desk;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A founded ledger, four desks, and at each a registered bank and enterprise; at BankA a second enterprise. */
public final class Scene {

    private static final BusinessDay DAY = BusinessDay.of("2026-11-23");
    private static final String CODE_DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int ALPHABET = 31;
    private static final int ORGANISATION_DIGITS = 11;
    private static final int SETTLE_TRIES = 5_000;

    private final Market market;
    private final Map<String, RecordId> parties = new HashMap<>();
    private int registered;

    private Scene(Market market) {
        this.market = market;
    }

    /** Opens everything in that folder. */
    public static Scene open(Path folder) {
        Scene scene = new Scene(new Market(folder));
        for (Organisation organisation : List.of(REGULATOR, BANK_A, BANK_B, PLATFORM)) {
            scene.market.open(organisation);
        }
        scene.post(REGULATOR, "regulator", "ledger.found", "found", """
                {"charter":{"witnesses":["Regulator"],"operators":["BankA","BankB","Platform"]},
                 "day":"2026-11-23","key":"%s"}""".formatted("ab".repeat(32)));
        scene.settle();
        for (Organisation organisation : List.of(BANK_A, BANK_B, PLATFORM)) {
            scene.register(organisation, "bank", "INSTITUTION");
            scene.register(organisation, "enterprise", "ENTERPRISE");
        }
        scene.register(BANK_A, "second", "ENTERPRISE");
        scene.settle();
        return scene;
    }

    public Market market() {
        return market;
    }

    /** A user of a desk, by REST. */
    public Http user(Organisation organisation, String user) {
        return Http.bearer(market.desk(organisation).httpPort(), Market.token(organisation, user));
    }

    public RecordId party(Organisation organisation, String user) {
        return Objects.requireNonNull(parties.get(organisation + "/" + user));
    }

    private void register(Organisation organisation, String user, String type) {
        registered++;
        String cnaps = type.equals("INSTITUTION") ? ",\"cnaps\":\"" + cnaps(registered) + "\"" : "";
        Http.Answer answer = post(organisation, "operator", "party.register", "register-" + user, """
                {"name":"%s of %s & co","type":"%s","uscc":"%s","handle":"%s","vouched":false%s}""".formatted(
                        user, organisation, type, uscc(registered), Market.handle(organisation, user), cnaps));
        parties.put(organisation + "/" + user, created(answer, Kind.PARTY));
    }

    /** Does an act that must be granted. */
    public Http.Answer post(Organisation organisation, String user, String act, String key, String body) {
        return done(user(organisation, user).post("/api/v1/acts/" + act, key, body));
    }

    /** The answer, if the act was done. */
    public Http.Answer done(Http.Answer answer) {
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer;
    }

    /** The id of the only record of that kind that the act wrote. */
    public static RecordId created(Http.Answer answer, Kind kind) {
        return ((Json.Arr) Objects.requireNonNull(answer.json().get("openings")))
                .items().stream()
                        .map(opening -> ((Json.Obj) opening).members())
                        .filter(opening -> kind.toString().equals(text(opening.get("kind"))))
                        .map(opening -> new RecordId(text(opening.get("id"))))
                        .findFirst()
                        .orElseThrow();
    }

    private static String text(@org.jspecify.annotations.Nullable Json json) {
        return json instanceof Json.Text(String value) ? value : "";
    }

    /** Waits until every desk has taken in the whole ledger. */
    public void settle() {
        for (Organisation organisation : List.of(REGULATOR, BANK_A, BANK_B, PLATFORM)) {
            Desk desk = market.desk(organisation);
            for (int tries = 0;
                    !market.channel().reached(desk.index().position().txId());
                    tries++) {
                if (tries > SETTLE_TRIES) {
                    throw new AssertionError(organisation + " does not catch up: "
                            + desk.follower().fault());
                }
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    public String number(String bill) {
        int serial = Math.floorMod(bill.hashCode(), 1_000_000);
        return BillNumber.of(5, new Cnaps(cnaps(7)), DAY, serial).value();
    }

    /** The body that issues a bill from BankA's enterprise to BankB's, accepted by BankA. */
    public String issue(String bill) {
        return """
                {"as":"%s","number":"%s","type":"AC01","amountFen":123456789,"splittable":true,"dueDay":"2027-03-01",
                 "acceptor":{"party":"%s","organisation":"BankA"},"payee":{"party":"%s","organisation":"BankB"},
                 "transferable":true}""".formatted(
                        party(BANK_A, "enterprise"), number(bill), party(BANK_A, "bank"), party(BANK_B, "enterprise"));
    }

    /** A bill that BankA has accepted and nobody has received. */
    public RecordId acceptedBill(String bill) {
        RecordId id = created(post(BANK_A, "enterprise", "bill.issue", bill, issue(bill)), Kind.BILL);
        post(BANK_A, "enterprise", "bill.propose", bill + "-accept", propose(id, "ACCEPT", "[]"));
        post(BANK_A, "bank", "bill.answer", bill + "-accepted", yes(id, BANK_A, "bank"));
        return id;
    }

    private String propose(RecordId bill, String operation, String path) {
        return """
                {"as":"%s","bill":"%s","operation":"%s","restricts":false,"path":%s}""".formatted(party(BANK_A, "enterprise"), bill, operation, path);
    }

    /** The body by which the drawer presents a bill to the payee, with the path that the payee's bank lacks. */
    public String receive(RecordId bill) {
        Json hops = ((Json.Obj) JsonReader.read(user(BANK_A, "enterprise")
                        .get("/api/v1/bills/" + bill + "/path")
                        .body()))
                .members()
                .get("hops");
        return propose(bill, "RECEIVE", Objects.requireNonNull(hops).canonical());
    }

    public String yes(RecordId bill, Organisation organisation, String user) {
        return "{\"as\":\"%s\",\"bill\":\"%s\",\"agrees\":true}".formatted(party(organisation, user), bill);
    }

    public String withdraw(RecordId bill, String user) {
        return "{\"as\":\"%s\",\"bill\":\"%s\"}".formatted(party(BANK_A, user), bill);
    }

    /** The body that registers a piece of software of that title. */
    public String right(String title) {
        return """
                {"as":"%s","kind":"SOFTWARE","number":"2023SR0123456","title":"%s","expires":"2040-01-01"}""".formatted(party(PLATFORM, "enterprise"), title);
    }

    static String cnaps(int serial) {
        return IntStream.range(0, 10)
                .mapToObj(digit -> "%011d%d".formatted(serial, digit))
                .filter(text -> holds(() -> new Cnaps(text)))
                .findFirst()
                .orElseThrow();
    }

    static String uscc(int serial) {
        String body = "91310000" + "%08d".formatted(serial);
        return IntStream.range(0, ORGANISATION_DIGITS * ALPHABET)
                .mapToObj(i -> body
                        + "0123456789X".charAt(i % ORGANISATION_DIGITS)
                        + CODE_DIGITS.charAt(i / ORGANISATION_DIGITS))
                .filter(text -> holds(() -> {
                    if (!new Uscc(text).checkDigitHolds()) {
                        throw new IllegalArgumentException("check digit");
                    }
                }))
                .findFirst()
                .orElseThrow();
    }

    private static boolean holds(Runnable check) {
        try {
            check.run();
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
