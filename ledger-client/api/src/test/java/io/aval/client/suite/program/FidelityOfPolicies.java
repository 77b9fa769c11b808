package io.aval.client.suite.program;

import static io.aval.client.suite.program.Script.by;
import static io.aval.client.suite.program.Script.call;

import io.aval.client.suite.program.Program.Call;
import io.aval.client.suite.program.Step.Delete;
import io.aval.client.suite.program.Step.Get;
import io.aval.client.suite.program.Step.GetPolicy;
import io.aval.client.suite.program.Step.PrivateGet;
import io.aval.client.suite.program.Step.PrivateGetPolicy;
import io.aval.client.suite.program.Step.PrivatePut;
import io.aval.client.suite.program.Step.PrivateSetPolicy;
import io.aval.client.suite.program.Step.Put;
import io.aval.client.suite.program.Step.SetPolicy;
import java.util.List;

/** The rules of keys' own policies. */
final class FidelityOfPolicies {
    private static final List<String> B_AND_WITNESS = List.of("BankB", "Regulator");
    private static final List<String> A_ALONE = List.of("BankA");

    private FidelityOfPolicies() {}

    private static Call writeBy(List<String> endorsers, String value) {
        return by("BankA", endorsers, new Put("a", value));
    }

    static List<FidelityItem> items() {
        return List.of(
                writesAndDeletes(),
                absentAndEmpty(),
                inPlaceOfTheChaincodes(),
                changes(),
                changesWithinABlock(),
                deadChangesWithinABlock(),
                readers(),
                privateKeys(),
                privateChangesWithinABlock());
    }

    private static FidelityItem writesAndDeletes() {
        return Script.of("a policy stays with its key over plain writes and goes with a delete")
                .then(new Put("a", "1"), new SetPolicy("a", "BankA"))
                .then(new Put("a", "2"), new GetPolicy("a"))
                .then(new GetPolicy("a"), new Get("a"))
                .then(new Delete("a"))
                .then(new Put("a", "3"), new GetPolicy("a"))
                .then(new GetPolicy("a"))
                .gives(
                        "1 VALID",
                        "2 VALID; get-policy a -> BankA",
                        "3 VALID; get-policy a -> BankA; get a -> 2",
                        "4 VALID",
                        "5 VALID; get-policy a -> none",
                        "6 VALID; get-policy a -> none");
    }

    private static FidelityItem absentAndEmpty() {
        return Script.of("the policy of an absent key is dropped, one that is set to nothing is empty")
                .then(new SetPolicy("a", "BankB"), new Put("b", "1"), new SetPolicy("b", "BankA"))
                .then(new GetPolicy("a"), new SetPolicy("b", ""))
                .then(new GetPolicy("b"), new Put("a", "1"))
                .gives("1 VALID", "2 VALID; get-policy a -> none", "3 VALID; get-policy b -> empty");
    }

    private static FidelityItem inPlaceOfTheChaincodes() {
        return Script.of("a key's policy takes the place of the chaincode's, weaker or stronger")
                .then(new Put("a", "1"), new SetPolicy("a", "BankA"))
                .together(writeBy(A_ALONE, "2"), writeBy(B_AND_WITNESS, "3"))
                .then(new SetPolicy("a", ""))
                .together(writeBy(A_ALONE, "4"), writeBy(B_AND_WITNESS, "5"))
                .then(new Get("a"))
                .gives(
                        "1 VALID",
                        "2 VALID",
                        "3 ENDORSEMENT_POLICY_FAILURE",
                        "4 VALID",
                        "5 ENDORSEMENT_POLICY_FAILURE",
                        "6 VALID",
                        "7 VALID; get a -> 5");
    }

    private static FidelityItem changes() {
        return Script.of("a new policy must satisfy the old one, is a change, and is judged from the next block on")
                .then(new Put("a", "1"), new SetPolicy("a", "BankA"))
                .together(by("BankA", B_AND_WITNESS, new SetPolicy("a", "BankB")))
                .then(new SetPolicy("a", "BankB"))
                .together(writeBy(A_ALONE, "2"), writeBy(B_AND_WITNESS, "3"))
                .gives("1 VALID", "2 ENDORSEMENT_POLICY_FAILURE", "3 VALID", "4 ENDORSEMENT_POLICY_FAILURE", "5 VALID");
    }

    private static FidelityItem changesWithinABlock() {
        return Script.of("within a block nobody writes a key whose policy an earlier transaction changed")
                .then(new Put("a", "1"), new SetPolicy("a", "BankA"))
                .together(call(new SetPolicy("a", "BankA+BankB")), call(new Put("a", "2")))
                .inOneBlock()
                .gives("1 VALID", "2 VALID", "3 ENDORSEMENT_POLICY_FAILURE");
    }

    private static FidelityItem deadChangesWithinABlock() {
        return Script.of("within a block a change of policy that dies of a conflict bars the key all the same")
                .then(new Put("a", "1"), new SetPolicy("a", "BankA"), new Put("b", "1"))
                .together(
                        call(new Put("b", "2")),
                        call(new Get("b"), new SetPolicy("a", "BankB")),
                        call(new Put("a", "2")))
                .inOneBlock()
                .gives("1 VALID", "2 VALID", "3 MVCC_READ_CONFLICT; get b -> 1", "4 ENDORSEMENT_POLICY_FAILURE");
    }

    private static FidelityItem readers() {
        return Script.of("reading and writing nothing falls under the chaincode's policy")
                .together(by("BankA", A_ALONE, new Get("a")), call(new Get("a")))
                .gives("1 ENDORSEMENT_POLICY_FAILURE; get a -> absent", "2 VALID; get a -> absent");
    }

    private static FidelityItem privateKeys() {
        return Script.of("private keys have policies of their own")
                .then(new PrivatePut("vault-BankA", "k", "1"), new PrivateSetPolicy("vault-BankA", "k", "BankA"))
                .together(
                        by("BankA", A_ALONE, new PrivatePut("vault-BankA", "k", "2")),
                        by("BankA", A_ALONE, new PrivatePut("vault-BankA", "l", "2")),
                        by("BankA", B_AND_WITNESS, new PrivatePut("vault-BankA", "k", "3")))
                .then(new PrivateGet("vault-BankA", "k"), new PrivateGetPolicy("vault-BankA", "k"))
                .then(new PrivateSetPolicy("vault-BankA", "k", "BankB"))
                .then(new PrivateGet("vault-BankA", "k"), new PrivateGetPolicy("vault-BankA", "k"))
                .gives(
                        "1 VALID",
                        "2 VALID",
                        "3 ENDORSEMENT_POLICY_FAILURE",
                        "4 ENDORSEMENT_POLICY_FAILURE",
                        "5 VALID; private-get vault-BankA k -> 2; private-get-policy vault-BankA k -> BankA",
                        "6 VALID",
                        "7 VALID; private-get vault-BankA k -> 2; private-get-policy vault-BankA k -> BankB");
    }

    private static FidelityItem privateChangesWithinABlock() {
        return Script.of("within a block a private key whose policy was changed is barred as well")
                .then(new PrivatePut("vault-BankA", "k", "1"))
                .together(
                        call(new PrivateSetPolicy("vault-BankA", "k", "BankA")),
                        call(new PrivatePut("vault-BankA", "k", "2")))
                .inOneBlock()
                .gives("1 VALID", "2 VALID", "3 ENDORSEMENT_POLICY_FAILURE");
    }
}
