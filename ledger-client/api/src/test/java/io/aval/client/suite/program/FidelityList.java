package io.aval.client.suite.program;

import static io.aval.client.suite.program.Script.by;
import static io.aval.client.suite.program.Script.call;

import io.aval.client.suite.program.Step.Delete;
import io.aval.client.suite.program.Step.Event;
import io.aval.client.suite.program.Step.Everything;
import io.aval.client.suite.program.Step.Facts;
import io.aval.client.suite.program.Step.Fail;
import io.aval.client.suite.program.Step.Fill;
import io.aval.client.suite.program.Step.Get;
import io.aval.client.suite.program.Step.History;
import io.aval.client.suite.program.Step.Invoke;
import io.aval.client.suite.program.Step.Pages;
import io.aval.client.suite.program.Step.Partial;
import io.aval.client.suite.program.Step.PartialPages;
import io.aval.client.suite.program.Step.Put;
import io.aval.client.suite.program.Step.Query;
import io.aval.client.suite.program.Step.Range;
import java.util.ArrayList;
import java.util.List;

/** What a peer with LevelDB does, rule by rule; any ledger that programs run on must do the same. */
public final class FidelityList {
    private FidelityList() {}

    /** Every rule that holds for this ledger's settings. */
    public static List<FidelityItem> of(ProgramLedger ledger) {
        List<FidelityItem> items = new ArrayList<>(versions());
        items.addAll(ranges());
        items.addAll(queries(ledger.keepsHistory()));
        items.addAll(calls());
        items.addAll(FidelityOfPrivateData.items());
        items.addAll(FidelityOfPolicies.items());
        return items;
    }

    /** Writes as many keys as a query may have results, and one more; slow where that is many. */
    public static FidelityItem limit(ProgramLedger ledger) {
        int limit = ledger.queryLimit();
        return Script.of("a query ends without a word at the limit of its results")
                .then(new Fill("f", limit + 1))
                .then(new Step.Count("", ""))
                .gives("1 VALID", "2 VALID; count - - -> " + limit);
    }

    private static List<FidelityItem> versions() {
        return List.of(
                readsOfCommittedState(),
                blindWrites(),
                versionsAtCommit(),
                invalidTransactions(),
                absentKeys(),
                deletes(),
                emptyValues(),
                deletesOfAbsentKeys());
    }

    private static FidelityItem readsOfCommittedState() {
        return Script.of("reads see the committed state only")
                .then(new Put("a", "old"))
                .then(new Put("a", "new"), new Get("a"), new Delete("a"), new Get("a"), new Put("a", "newest"))
                .then(new Get("a"))
                .gives("1 VALID", "2 VALID; get a -> old; get a -> old", "3 VALID; get a -> newest");
    }

    private static FidelityItem blindWrites() {
        return Script.of("a blind write never conflicts, the later one stays")
                .together(call(new Put("a", "1")), call(new Put("a", "2")))
                .then(new Get("a"))
                .gives("1 VALID", "2 VALID", "3 VALID; get a -> 2");
    }

    private static FidelityItem versionsAtCommit() {
        return Script.of("a version is compared at commit, with earlier transactions of the block as well")
                .then(new Put("a", "0"))
                .together(
                        call(new Get("a"), new Put("a", "1")),
                        call(new Get("a"), new Put("a", "2")),
                        call(new Get("b"), new Put("b", "1")))
                .gives(
                        "1 VALID",
                        "2 VALID; get a -> 0",
                        "3 MVCC_READ_CONFLICT; get a -> 0",
                        "4 VALID; get b -> absent");
    }

    private static FidelityItem invalidTransactions() {
        return Script.of("an invalid transaction stands in nobody's way")
                .then(new Put("a", "0"))
                .together(
                        by("BankA", List.of("BankA"), new Get("a"), new Put("a", "1")),
                        call(new Get("a"), new Put("a", "2")))
                .then(new Get("a"))
                .gives(
                        "1 VALID",
                        "2 ENDORSEMENT_POLICY_FAILURE; get a -> 0",
                        "3 VALID; get a -> 0",
                        "4 VALID; get a -> 2");
    }

    private static FidelityItem absentKeys() {
        return Script.of("an absent key has the same version as any absent key")
                .then(new Put("a", "0"))
                .then(new Delete("a"))
                .together(call(new Get("a"), new Get("never")), call(new Put("a", "1")), call(new Get("a")))
                .gives(
                        "1 VALID",
                        "2 VALID",
                        "3 VALID; get a -> absent; get never -> absent",
                        "4 VALID",
                        "5 MVCC_READ_CONFLICT; get a -> absent");
    }

    private static FidelityItem deletes() {
        return Script.of("a delete is a change, and what is written after it is new")
                .then(new Put("a", "0"))
                .together(call(new Delete("a")), call(new Get("a")))
                .gives("1 VALID", "2 VALID", "3 MVCC_READ_CONFLICT; get a -> 0");
    }

    private static FidelityItem emptyValues() {
        return Script.of("an empty value deletes")
                .then(new Put("a", "0"))
                .then(new Put("a", ""))
                .then(new Get("a"), new Range("", "", -1, true))
                .gives("1 VALID", "2 VALID", "3 VALID; get a -> absent; range - - -1 true -> []");
    }

    private static FidelityItem deletesOfAbsentKeys() {
        return Script.of("within a block the delete of an absent key is a change")
                .together(call(new Delete("a")), call(new Get("a")))
                .inOneBlock()
                .gives("1 VALID", "2 MVCC_READ_CONFLICT; get a -> absent");
    }

    private static List<FidelityItem> ranges() {
        return List.of(phantoms(), unfinishedRanges(), orderOfKeys(), compositeKeys(), parts(), partsAndWrites());
    }

    private static FidelityItem phantoms() {
        return Script.of("a range is checked for phantoms")
                .then(new Put("b", "0"))
                .together(
                        call(new Put("c", "1")),
                        call(new Range("a", "d", -1, true)),
                        call(new Range("a", "c", -1, true)))
                .gives(
                        "1 VALID",
                        "2 VALID",
                        "3 PHANTOM_READ_CONFLICT; range a d -1 true -> [b=0]",
                        "4 VALID; range a c -1 true -> [b=0]");
    }

    private static FidelityItem unfinishedRanges() {
        return Script.of("a range that was not read on ends at the last key that the peer read")
                .then(new Fill("f", 150))
                .together(
                        call(new Put("f000100x", "1")),
                        call(new Range("f", "", 1, false)),
                        call(new Range("f", "", 1, true)),
                        call(new Step.Count("f", "")))
                .together(call(new Put("f000099x", "1")), call(new Range("f", "", 1, false)))
                .gives(
                        "1 VALID",
                        "2 VALID",
                        "3 VALID; range f - 1 false -> [f000000=x]",
                        "4 VALID; range f - 1 true -> [f000000=x]",
                        "5 PHANTOM_READ_CONFLICT; count f - -> 150",
                        "6 VALID",
                        "7 PHANTOM_READ_CONFLICT; range f - 1 false -> [f000000=x]");
    }

    private static FidelityItem orderOfKeys() {
        return Script.of("keys are in the order of their UTF-8 bytes")
                .then(new Put("\ud83d\ude00", "2"), new Put("\uff5e", "1"))
                .then(new Range("", "", -1, true), new Range("\uff5e", "\ud83d\ude00", -1, true))
                .gives(
                        "1 VALID",
                        "2 VALID; range - - -1 true -> [\uff5e=1, \ud83d\ude00=2];"
                                + " range %EF%BD%9E %F0%9F%98%80 -1 true -> [\uff5e=1]");
    }

    private static FidelityItem compositeKeys() {
        return Script.of("an open start leaves composite keys out, and they leave simple ones out")
                .then(new Put("a", "1"), new Put("/x/1", "2"), new Put("/x/1/2", "3"), new Put("/xy/1", "4"))
                .then(new Everything(), new Partial("/x", -1, true), new Partial("/", -1, true))
                .gives(
                        "1 VALID",
                        "2 VALID; everything -> [a=1]; partial %2Fx -1 true -> [/x/1=2, /x/1/2=3];"
                                + " partial %2F -1 true -> [/x/1=2, /x/1/2=3, /xy/1=4]");
    }

    private static FidelityItem parts() {
        return Script.of("a part of a range names the next key, and only what it read is checked for phantoms")
                .then(new Put("a", "1"), new Put("b", "2"), new Put("c", "3"))
                .together(
                        call(new Put("b1", "4")),
                        call(new Pages("", "", 2, 1)),
                        call(new Pages("", "", 2, 2)),
                        call(new Pages("", "", 5, 1)),
                        call(new Pages("b", "", 1, 1)))
                .together(call(new Delete("a")), call(new Pages("", "", 2, 1)))
                .gives(
                        "1 VALID",
                        "2 VALID",
                        "3 VALID; pages - - 2 1 -> [a=1, b=2] 2>c",
                        "4 VALID; pages - - 2 2 -> [a=1, b=2] 2>c [c=3] 1>",
                        "5 PHANTOM_READ_CONFLICT; pages - - 5 1 -> [a=1, b=2, c=3] 3>",
                        "6 VALID; pages b - 1 1 -> [b=2] 1>c",
                        "7 VALID",
                        "8 PHANTOM_READ_CONFLICT; pages - - 2 1 -> [a=1, b=2] 2>b1");
    }

    private static FidelityItem partsAndWrites() {
        return Script.of("parts do not go together with writes, in neither order")
                .then(new Put("/x/1", "1"), new Pages("", "", 2, 1), new PartialPages("/x", 1, 1))
                .then(new PartialPages("/x", 1, 2), new Put("a", "2"), new Get("a"))
                .then(new Pages("", "", 0, 1), new Put("a", "2"))
                .gives(
                        "1 VALID; pages - - 2 1 -> refused; partial-pages %2Fx 1 1 -> refused",
                        "2 VALID; partial-pages %2Fx 1 2 -> [/x/1=1] 1>; put a 2 -> refused; get a -> absent",
                        "3 VALID; pages - - 0 1 -> [] 0>");
    }

    private static List<FidelityItem> queries(boolean kept) {
        return List.of(kept ? history() : noHistory(), richQueries());
    }

    private static FidelityItem richQueries() {
        return Script.of("rich queries are refused, and the wish for a part bars writes all the same")
                .then(new Query("", false), new Put("a", "1"))
                .then(new Query("", true), new Put("a", "2"))
                .then(new Query("registry", false), new Put("a", "3"))
                .then(new Get("a"))
                .gives(
                        "1 VALID; query - false -> refused",
                        "2 VALID; query - true -> refused; put a 2 -> refused",
                        "3 VALID; query registry false -> refused; put a 3 -> refused",
                        "4 VALID; get a -> 1");
    }

    private static List<FidelityItem> calls() {
        return List.of(events(), failures(), refusals(), facts(), callsOfChaincodes(), heldBackCalls());
    }

    private static FidelityItem events() {
        return Script.of("the last event wins, and only a valid transaction has one")
                .then(new Event("first", "1"), new Event("last", "2"))
                .together(by("BankA", List.of("BankA"), new Event("lost", "1")))
                .gives("1 VALID; event last=2", "2 ENDORSEMENT_POLICY_FAILURE");
    }

    private static FidelityItem failures() {
        return Script.of("a call that fails leaves nothing")
                .together(
                        call(new Put("a", "1"), new Event("e", "1"), new Fail(false)),
                        call(new Put("a", "2"), new Fail(true)))
                .then(new Get("a"))
                .gives("1 REFUSED", "2 REFUSED", "3 VALID; get a -> absent");
    }

    private static FidelityItem refusals() {
        return Script.of("a refusal does not end the call")
                .then(new Step.PrivateGet("vault-Nobody", "k"), new Put("", "x"), new Put("a", "1"))
                .then(new Get("a"), new Get(""))
                .gives(
                        "1 VALID; private-get vault-Nobody k -> refused; put - x -> wrong",
                        "2 VALID; get a -> 1; get - -> absent");
    }

    private static FidelityItem facts() {
        return Script.of("what the stub says of the transaction follows from the proposal")
                .then(new Facts())
                .gives("1 VALID; facts -> id true, creator true, channel true, time true, binding true");
    }

    private static FidelityItem callsOfChaincodes() {
        return Script.of("a chaincode that is not there, or on no channel of this peer, cannot be called")
                .then(new Invoke("nowhere", ""), new Invoke("nowhere", "elsewhere"), new Put("a", "1"))
                .gives("1 VALID; invoke nowhere - -> refused; invoke nowhere elsewhere -> refused");
    }

    private static FidelityItem heldBackCalls() {
        return Script.of("what was simulated long ago is judged on the state of today")
                .together(
                        new Program.Call(
                                "BankA", List.of("BankA", "Regulator"), 2, List.of(new Get("a"), new Put("b", "late"))),
                        call(new Put("c", "1")))
                .then(new Put("a", "1"))
                .then(new Get("b"))
                .gives("1 MVCC_READ_CONFLICT; get a -> absent", "2 VALID", "3 VALID", "4 VALID; get b -> absent");
    }

    private static FidelityItem history() {
        return Script.of("history shows writes of valid transactions only, the newest first")
                .then(new Put("a", "1"))
                .together(by("BankA", List.of("BankA"), new Put("a", "lost")))
                .together(call(new Put("a", "2")), call(new Delete("a")), call(new Put("a1", "other")))
                .then(new Put("a", "3"), new History("a"))
                .then(new History("a"), new Put("b", "1"))
                .gives(
                        "1 VALID",
                        "2 ENDORSEMENT_POLICY_FAILURE",
                        "3 VALID",
                        "4 VALID",
                        "5 VALID",
                        "6 VALID; history a -> [tx4 deleted, tx3=2, tx1=1]",
                        "7 VALID; history a -> [tx6=3, tx4 deleted, tx3=2, tx1=1]");
    }

    private static FidelityItem noHistory() {
        return Script.of("history is refused where peers keep none")
                .then(new Put("a", "1"), new History("a"))
                .gives("1 VALID; history a -> refused");
    }
}
