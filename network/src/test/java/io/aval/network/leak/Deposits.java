package io.aval.network.leak;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Account;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.util.List;

/** Deposits such as acts make: a bill of BankA's, a right of BankB's, a party that all know. */
final class Deposits {

    static final String NUMBER = "600000000007820260302000000124";
    static final String TITLE = "一种\"可调\"轴承 A bearing";
    static final String NAME = "示例银行股份有限公司";
    static final String USCC = "913100000000007721";
    static final String CNAPS = "000000000779";

    static final String BILL = "{\"circulation\":\"TF0301\",\"encumbrance\":{\"state\":\"FREE\"},"
            + "\"head\":\"b5a54075e132726d42c2019ff267e2eaa6e14e7b6edea2d4da0ac7ae1bce2a26\","
            + "\"holder\":{\"handle\":\"payee-01\",\"organisation\":\"BankA\"},\"status\":\"CS03\",\"terms\":"
            + "{\"acceptor\":{\"handle\":\"acceptor-01\",\"organisation\":\"BankA\"},\"amountFen\":1000000,"
            + "\"drawer\":{\"handle\":\"drawer-01\",\"organisation\":\"BankA\"},\"dueDay\":\"2026-09-02\",\"from\":1,"
            + "\"issueDay\":\"2026-03-02\",\"number\":\"" + NUMBER + "\","
            + "\"payee\":{\"handle\":\"payee-01\",\"organisation\":\"BankA\"},"
            + "\"to\":1000000,\"transferable\":true,\"type\":\"AC02\"}}";

    static final String RIGHT = "{\"encumbrance\":{\"state\":\"FREE\"},\"expires\":\"2031-03-02\",\"number\":"
            + "{\"kind\":\"INVENTION\",\"value\":\"202310000010.4\"},"
            + "\"owner\":{\"handle\":\"owner-01\",\"organisation\":\"BankB\"},\"title\":"
            + new Json.Text(TITLE).canonical() + "}";

    static final String PARTY = "{\"accounts\":[{\"handle\":\"sample-bank\",\"organisation\":\"BankA\"}],"
            + "\"checkOverridden\":false,\"cnaps\":\"" + CNAPS + "\",\"name\":\"" + NAME
            + "\",\"type\":\"INSTITUTION\","
            + "\"uscc\":\"" + USCC + "\"}";

    private Deposits() {}

    /** What the witness reads. */
    static List<VaultDeposit> all() {
        return List.of(
                deposit("vault-BankA", opening(Kind.BILL, BILL)),
                deposit("vault-BankB", opening(Kind.RIGHT, RIGHT)),
                deposit("registry", opening(Kind.PARTY, PARTY)));
    }

    static VaultDeposit deposit(String vault, Opening opening) {
        return new VaultDeposit(vault, new Deposit(1, List.of(opening), List.of()));
    }

    static Opening opening(Kind kind, String body) {
        return new Opening(
                1,
                kind,
                RecordId.of(kind.toString(), 0),
                1,
                Digest.of("salt of a " + kind),
                List.of(new Organisation("BankA")),
                (Json.Obj) JsonReader.read(body));
    }

    static Hop hop(Digest previous) {
        Account account = new Account(new Organisation("BankA"), new Handle("payee-01"));
        return new Hop(RecordId.of("bill", 0), "ISSUE", account, account, BusinessDay.parse("2026-03-02"), previous);
    }
}
