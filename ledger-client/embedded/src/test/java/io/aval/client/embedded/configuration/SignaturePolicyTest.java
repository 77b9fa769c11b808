package io.aval.client.embedded.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aval.client.embedded.transaction.Bytes;
import java.util.List;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy.NOutOf;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignaturePolicyTest {
    private static final SignaturePolicy CHAINCODE = NetworkConfiguration.ofVaults(
                    "c", "c", List.of("A", "B"), List.of("W", "V"))
            .chaincodePolicy();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "A W, true",
        "B V, true",
        "W A, true",
        "A B W V, true",
        "A B, false",
        "W V, false",
        "A, false",
        "X W, false"
    })
    void the_chaincodes_policy_asks_for_a_witness_and_an_operating_organisation(String endorsers, boolean met) {
        assertThat(CHAINCODE.satisfiedBy(List.of(endorsers.split(" ", -1)))).isEqualTo(met);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"A, true", "B W, true", "W, false"})
    void any_of_two_survives_its_bytes(String endorsers, boolean met) {
        SignaturePolicy policy = SignaturePolicy.parse(SignaturePolicy.envelopeOfAny(List.of("A", "B")));
        assertThat(policy.satisfiedBy(List.of(endorsers.split(" ", -1)))).isEqualTo(met);
    }

    private static MSPPrincipal role(String organisation, MSPRole.MSPRoleType role) {
        return MSPPrincipal.newBuilder()
                .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                .setPrincipal(MSPRole.newBuilder()
                        .setMspIdentifier(organisation)
                        .setRole(role)
                        .build()
                        .toByteString())
                .build();
    }

    private static org.hyperledger.fabric.protos.common.SignaturePolicy signedBy(int identity) {
        return org.hyperledger.fabric.protos.common.SignaturePolicy.newBuilder()
                .setSignedBy(identity)
                .build();
    }

    private static SignaturePolicyEnvelope outOf(int needed, List<MSPPrincipal> principals, int... identities) {
        NOutOf.Builder rule = NOutOf.newBuilder().setN(needed);
        for (int identity : identities) {
            rule.addRules(signedBy(identity));
        }
        return SignaturePolicyEnvelope.newBuilder()
                .addAllIdentities(principals)
                .setRule(org.hyperledger.fabric.protos.common.SignaturePolicy.newBuilder()
                        .setNOutOf(rule))
                .build();
    }

    private static SignaturePolicy parse(SignaturePolicyEnvelope envelope) {
        return SignaturePolicy.parse(Bytes.of(envelope.toByteArray()));
    }

    @Test
    void one_endorser_does_not_count_twice() {
        List<MSPPrincipal> principals = List.of(role("A", MSPRole.MSPRoleType.PEER));
        assertThat(parse(outOf(2, principals, 0, 0)).satisfiedBy(List.of("A"))).isFalse();
        assertThat(parse(outOf(1, principals, 0, 0)).satisfiedBy(List.of("A"))).isTrue();
    }

    @Test
    void an_endorser_is_a_peer_and_a_member_and_nothing_else() {
        for (MSPRole.MSPRoleType type : List.of(
                MSPRole.MSPRoleType.PEER,
                MSPRole.MSPRoleType.MEMBER,
                MSPRole.MSPRoleType.ADMIN,
                MSPRole.MSPRoleType.CLIENT,
                MSPRole.MSPRoleType.ORDERER)) {
            boolean met = type == MSPRole.MSPRoleType.PEER || type == MSPRole.MSPRoleType.MEMBER;
            assertThat(parse(outOf(1, List.of(role("A", type)), 0)).satisfiedBy(List.of("A")))
                    .as("role %s", type)
                    .isEqualTo(met);
        }
    }

    @Test
    void refuses_bytes_that_are_no_policy() {
        for (Bytes bad : List.of(
                Bytes.EMPTY,
                Bytes.utf8("not a policy"),
                Bytes.of(outOf(1, List.of(), 0).toByteArray()),
                Bytes.of(outOf(1, List.of(role("A", MSPRole.MSPRoleType.PEER)), -1)
                        .toByteArray()),
                Bytes.of(outOf(1, List.of(role("A", MSPRole.MSPRoleType.PEER)), 0).toBuilder()
                        .setVersion(1)
                        .build()
                        .toByteArray()))) {
            assertThatThrownBy(() -> SignaturePolicy.parse(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void refuses_names_that_cannot_be_folders_and_collections_of_strangers() {
        for (String bad : List.of("../BankA", "Bank A", "", "Regulator")) {
            assertThatThrownBy(
                            () -> NetworkConfiguration.ofVaults("c", "c", List.of("BankA", bad), List.of("Regulator")))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new NetworkConfiguration(
                        "c",
                        "c",
                        List.of("BankA"),
                        List.of("Regulator"),
                        List.of(new PrivateCollection("vault", List.of("BankB"), true, false))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
