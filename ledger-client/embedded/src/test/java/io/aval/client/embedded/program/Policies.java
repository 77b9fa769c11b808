package io.aval.client.embedded.program;

import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.embedded.configuration.SignaturePolicy;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.jspecify.annotations.Nullable;

/** The policies of keys that programs name by organisations. */
final class Policies {
    private Policies() {}

    /** A policy that any of these organisations, divided by plus signs, meets; no bytes if none is named. */
    static byte[] anyOf(String organisations) {
        return organisations.isEmpty()
                ? new byte[0]
                : SignaturePolicy.envelopeOfAny(List.of(organisations.split("\\+", -1)))
                        .copy();
    }

    /** Whom a policy names. */
    static String text(byte @Nullable [] policy) {
        if (policy == null || policy.length == 0) {
            return policy == null ? "none" : "empty";
        }
        List<String> names = new ArrayList<>();
        try {
            for (MSPPrincipal principal :
                    SignaturePolicyEnvelope.parseFrom(policy).getIdentitiesList()) {
                names.add(MSPRole.parseFrom(principal.getPrincipal()).getMspIdentifier());
            }
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the ledger gives other bytes than were set", e);
        }
        return String.join("+", names);
    }
}
