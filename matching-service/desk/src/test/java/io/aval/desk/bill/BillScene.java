package io.aval.desk.bill;

import static io.aval.desk.fake.Market.BANK_A;
import static io.aval.desk.fake.Market.BANK_B;
import static io.aval.desk.fake.Market.PLATFORM;
import static io.aval.desk.fake.Market.REGULATOR;

import io.aval.desk.Desk;
import io.aval.desk.access.User;
import io.aval.desk.fake.Http;
import io.aval.desk.fake.Market;
import io.aval.desk.fake.Scene;
import io.aval.rules.bill.Bill;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.identifier.BillNumber;
import io.aval.rules.identifier.Cnaps;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/** Bills of BankA's drawer that BankB's enterprise holds, and a day that moves on; the first day is 2026-11-23. */
final class BillScene implements AutoCloseable {

    private static final BusinessDay FIRST = BusinessDay.of("2026-11-23");
    private static final int TRIES = 5_000;

    final Scene scene;
    private int acts;

    BillScene(Path folder) {
        this.scene = Scene.open(folder);
    }

    Desk desk(Organisation organisation) {
        return scene.market().desk(organisation);
    }

    User user(Organisation organisation, String name) {
        return desk(organisation)
                .users()
                .bearer(Market.token(organisation, name))
                .orElseThrow();
    }

    DayReport close(Organisation organisation) {
        String officer = organisation.equals(REGULATOR) ? "regulator" : "operator";
        DayReport report = desk(organisation).bills().day().close(user(organisation, officer), share -> {});
        scene.settle();
        return report;
    }

    /** A bill that BankB's enterprise holds: a bank's own, or a trade bill that BankA's second enterprise accepted. */
    RecordId received(String name, boolean trade, String due) {
        String acceptor = trade ? "second" : "bank";
        String body = scene.issue(name).replace("2027-03-01", due);
        if (trade) {
            Cnaps bank = new Cnaps(scene.number(name).substring(1, 13));
            int serial = Math.floorMod(name.hashCode(), 1_000_000);
            body = body.replace("AC01", "AC02")
                    .replace(
                            scene.number(name),
                            BillNumber.of(6, bank, FIRST, serial).value())
                    .replace(
                            scene.party(BANK_A, "bank").value(),
                            scene.party(BANK_A, "second").value());
        }
        RecordId bill = Scene.created(act(BANK_A, "enterprise", "bill.issue", body), Kind.BILL);
        propose(BANK_A, "enterprise", bill, "ACCEPT", "");
        answer(BANK_A, acceptor, bill, true);
        propose(BANK_A, "enterprise", bill, "RECEIVE", "");
        answer(BANK_B, "enterprise", bill, true);
        return bill;
    }

    /** Proposes with the whole path; {@code more} are further members, each with a comma before it. */
    void propose(Organisation organisation, String user, RecordId bill, String operation, String more) {
        act(organisation, user, "bill.propose", """
                {"as":"%s","bill":"%s","operation":"%s","restricts":false,"path":%s%s}""".formatted(
                        scene.party(organisation, user), bill, operation, path(organisation, user, bill), more));
    }

    void endorse(RecordId bill, Organisation organisation, String user) {
        propose(
                BANK_B,
                "enterprise",
                bill,
                "ENDORSE",
                ",\"responder\":{\"party\":\"%s\",\"organisation\":\"%s\"}"
                        .formatted(scene.party(organisation, user), organisation));
    }

    void answer(Organisation organisation, String user, RecordId bill, boolean yes) {
        String no = yes ? "" : ",\"reason\":\"DC02\"";
        act(organisation, user, "bill.answer", """
                {"as":"%s","bill":"%s","agrees":%s%s}""".formatted(scene.party(organisation, user), bill, yes, no));
    }

    void order(String act, RecordId bill) {
        act(REGULATOR, "regulator", act, """
                {"subject":"%s","authority":"court","reference":"1","document":"%s"}""".formatted(bill, "ab".repeat(32)));
    }

    void day(String day) {
        act(REGULATOR, "regulator", "day.advance", "{\"day\":\"" + day + "\"}");
        for (Organisation organisation : List.of(BANK_A, BANK_B, PLATFORM, REGULATOR)) {
            facts(organisation, day);
        }
    }

    /** Waits until a desk has learnt of the day. */
    void facts(Organisation organisation, String day) {
        for (int tries = 0; !desk(organisation).facts().day().equals(Optional.of(BusinessDay.of(day))); tries++) {
            if (tries > TRIES) {
                throw new AssertionError(organisation + " does not learn of the day");
            }
            LockSupport.parkNanos(1_000_000);
        }
    }

    Http.Answer act(Organisation organisation, String user, String act, String body) {
        Http.Answer answer = scene.post(organisation, user, act, "act-" + acts++, body);
        scene.settle();
        return answer;
    }

    Bill bill(Organisation organisation, RecordId id) {
        return Schema.of(Bill.class).decode(opening(organisation, id).body());
    }

    Opening opening(Organisation organisation, RecordId id) {
        return desk(organisation).index().current(id).orElseThrow();
    }

    /** Every bill as the witness holds it, without what differs from run to run. */
    Map<RecordId, String> bodies() {
        Map<RecordId, String> found = new TreeMap<>();
        desk(REGULATOR)
                .index()
                .forEach(
                        Kind.BILL,
                        opening -> found.put(
                                opening.id(),
                                opening.custodians() + " " + opening.body().canonical()));
        return found;
    }

    Json get(Organisation organisation, String user, String path) {
        return new Json.Obj(scene.done(scene.user(organisation, user).get(path)).json());
    }

    String path(Organisation organisation, String user, RecordId bill) {
        Http.Answer answer = scene.done(scene.user(organisation, user).get("/api/v1/bills/" + bill + "/path"));
        return Objects.requireNonNull(answer.json().get("hops")).canonical();
    }

    @Override
    public void close() {
        scene.market().close();
    }
}
