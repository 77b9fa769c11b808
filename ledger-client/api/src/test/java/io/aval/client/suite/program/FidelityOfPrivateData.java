package io.aval.client.suite.program;

import static io.aval.client.suite.program.Script.by;
import static io.aval.client.suite.program.Script.call;

import io.aval.client.suite.program.Step.Get;
import io.aval.client.suite.program.Step.PrivateDelete;
import io.aval.client.suite.program.Step.PrivateGet;
import io.aval.client.suite.program.Step.PrivateHash;
import io.aval.client.suite.program.Step.PrivatePurge;
import io.aval.client.suite.program.Step.PrivatePut;
import io.aval.client.suite.program.Step.PrivateRange;
import io.aval.client.suite.program.Step.Put;
import java.util.List;

/** The rules of private data. */
final class FidelityOfPrivateData {
    private static final String VAULT = "vault-BankA";
    private static final String FOREIGN = "vault-BankB";
    /** SHA-256 of "1", its first bytes. */
    private static final String HASH_OF_1 = "6b86b273ff34";

    private FidelityOfPrivateData() {}

    static List<FidelityItem> items() {
        return List.of(
                hashedReads(),
                blindWrites(),
                missingValues(),
                membersOnly(),
                rangesAndWrites(),
                rangesElsewhere(),
                deletesAndPurges(),
                writesAroundPurges());
    }

    private static FidelityItem hashedReads() {
        return Script.of("private reads conflict by the hash of their key")
                .then(new PrivatePut(VAULT, "k", "1"))
                .together(
                        call(new PrivatePut(VAULT, "k", "2")),
                        call(new PrivateGet(VAULT, "k")),
                        call(new PrivateHash(VAULT, "k")),
                        call(new PrivateGet(VAULT, "l")))
                .gives(
                        "1 VALID",
                        "2 VALID",
                        "3 MVCC_READ_CONFLICT; private-get vault-BankA k -> 1",
                        "4 MVCC_READ_CONFLICT; private-hash vault-BankA k -> " + HASH_OF_1,
                        "5 VALID; private-get vault-BankA l -> absent");
    }

    private static FidelityItem blindWrites() {
        return Script.of("blind private writes of one key do not conflict")
                .together(call(new PrivatePut(VAULT, "k", "1")), call(new PrivatePut(VAULT, "k", "1")))
                .then(new PrivateGet(VAULT, "k"))
                .gives("1 VALID", "2 VALID", "3 VALID; private-get vault-BankA k -> 1");
    }

    private static FidelityItem missingValues() {
        return Script.of("a value whose hash is known and that is not there is an error, its absence is none")
                .then(new PrivatePut(FOREIGN, "k", "1"))
                .together(by(
                        "BankB",
                        List.of("BankA"),
                        new PrivateGet(FOREIGN, "k"),
                        new PrivateGet(FOREIGN, "l"),
                        new PrivateHash(FOREIGN, "k")))
                .together(by("BankB", List.of("BankB", "Regulator"), new PrivateGet(FOREIGN, "k")))
                .together(by("BankB", List.of("BankB", "BankA"), new PrivateGet(FOREIGN, "k")))
                .together(by("BankB", List.of("BankA", "BankB"), new PrivateGet(FOREIGN, "k")))
                .gives(
                        "1 VALID",
                        "2 ENDORSEMENT_POLICY_FAILURE; private-get vault-BankB k -> refused;"
                                + " private-get vault-BankB l -> absent; private-hash vault-BankB k -> "
                                + HASH_OF_1,
                        "3 VALID; private-get vault-BankB k -> 1",
                        "4 DISAGREED",
                        "5 DISAGREED");
    }

    private static FidelityItem membersOnly() {
        return Script.of("only members' clients read, and everybody reads hashes")
                .then(new PrivatePut(FOREIGN, "k", "1"))
                .then(new PrivateGet(FOREIGN, "k"), new PrivateHash(FOREIGN, "k"))
                .gives(
                        "1 VALID",
                        "2 VALID; private-get vault-BankB k -> refused; private-hash vault-BankB k -> " + HASH_OF_1);
    }

    private static FidelityItem rangesAndWrites() {
        return Script.of("private ranges do not go together with writes, in neither order, and conflict with nothing")
                .then(new PrivatePut(VAULT, "\ud83d\ude00", "2"), new PrivatePut(VAULT, "\uff5e", "1"))
                .then(new Put("a", "1"), new PrivateRange(VAULT, "", ""))
                .together(
                        call(new PrivatePut(VAULT, "\uff5f", "3")),
                        call(new PrivateRange(VAULT, "", ""), new Put("a", "2"), new PrivatePut(VAULT, "k", "1")))
                .then(new PrivateRange(VAULT, "\uff5e", "\ud83d\ude00"), new Get("a"))
                .gives(
                        "1 VALID",
                        "2 VALID; private-range vault-BankA - - -> refused",
                        "3 VALID",
                        "4 VALID; private-range vault-BankA - - -> [\uff5e=1, \ud83d\ude00=2]; put a 2 -> refused;"
                                + " private-put vault-BankA k 1 -> refused",
                        "5 VALID; private-range vault-BankA %EF%BD%9E %F0%9F%98%80 -> [\uff5e=1, \uff5f=3];"
                                + " get a -> 1");
    }

    private static FidelityItem rangesElsewhere() {
        return Script.of("a private range at a peer that is no member is empty")
                .then(new PrivatePut(FOREIGN, "k", "1"))
                .together(
                        by("BankB", List.of("BankA"), new PrivateRange(FOREIGN, "", "")),
                        by("BankB", List.of("BankA", "BankB"), new PrivateRange(FOREIGN, "", "")))
                .gives("1 VALID", "2 ENDORSEMENT_POLICY_FAILURE; private-range vault-BankB - - -> []", "3 DISAGREED");
    }

    private static FidelityItem deletesAndPurges() {
        return Script.of("a delete and a purge take hash and value away, and both are changes")
                .then(new PrivatePut(VAULT, "k", "1"), new PrivatePut(VAULT, "l", "1"))
                .together(
                        call(new PrivateDelete(VAULT, "k")),
                        call(new PrivatePurge(VAULT, "l")),
                        call(new PrivateHash(VAULT, "k")),
                        call(new PrivateHash(VAULT, "l")))
                .then(new PrivateGet(VAULT, "k"), new PrivateGet(VAULT, "l"), new PrivateHash(VAULT, "l"))
                .gives(
                        "1 VALID",
                        "2 VALID",
                        "3 VALID",
                        "4 MVCC_READ_CONFLICT; private-hash vault-BankA k -> " + HASH_OF_1,
                        "5 MVCC_READ_CONFLICT; private-hash vault-BankA l -> " + HASH_OF_1,
                        "6 VALID; private-get vault-BankA k -> absent; private-get vault-BankA l -> absent;"
                                + " private-hash vault-BankA l -> absent");
    }

    private static FidelityItem writesAroundPurges() {
        return Script.of("a purge of an absent key is valid, and what is written after a purge is there")
                .then(new PrivatePurge(VAULT, "k"))
                .together(
                        call(new PrivatePut(VAULT, "k", "1")),
                        call(new PrivatePurge(VAULT, "k")),
                        call(new PrivatePut(VAULT, "k", "2")))
                .then(new PrivateGet(VAULT, "k"))
                .inOneBlock()
                .gives("1 VALID", "2 VALID", "3 VALID", "4 VALID", "5 VALID; private-get vault-BankA k -> 2");
    }
}
