package io.aval.contract;

import io.aval.rules.record.Organisation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/**
 * The endorsement policy of a record's key: one peer of any custodian. Built by hand because the shim's own factory makes
 * AND policies only. The witness is not named here: the chaincode's policy asks for it, and every act falls under that
 * policy too, by the request key that it writes. Thread-safe.
 */
final class KeyPolicies {

    private static final int REMEMBERED = 1_000;

    private final Map<String, byte[]> known = new ConcurrentSkipListMap<>();

    /**
     * The policy's bytes.
     *
     * @param custodians not empty, in order
     */
    byte[] anyOf(List<Organisation> custodians) {
        if (known.size() >= REMEMBERED) {
            known.clear();
        }
        return known.computeIfAbsent(custodians.toString(), names -> build(custodians))
                .clone();
    }

    private static byte[] build(List<Organisation> custodians) {
        SignaturePolicy.NOutOf.Builder any = SignaturePolicy.NOutOf.newBuilder().setN(1);
        SignaturePolicyEnvelope.Builder envelope = SignaturePolicyEnvelope.newBuilder();
        for (int i = 0; i < custodians.size(); i++) {
            any.addRules(SignaturePolicy.newBuilder().setSignedBy(i));
            MSPRole peer = MSPRole.newBuilder()
                    .setMspIdentifier(custodians.get(i).value())
                    .setRole(MSPRole.MSPRoleType.PEER)
                    .build();
            envelope.addIdentities(MSPPrincipal.newBuilder()
                    .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                    .setPrincipal(peer.toByteString()));
        }
        return envelope.setRule(SignaturePolicy.newBuilder().setNOutOf(any))
                .build()
                .toByteArray();
    }
}
