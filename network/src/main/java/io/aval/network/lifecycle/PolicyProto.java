package io.aval.network.lifecycle;

import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.network.lifecycle.Policy.OfChannel;
import io.aval.network.lifecycle.Policy.OutOf;
import io.aval.network.lifecycle.Policy.Signed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicy;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;

/** Policies as Fabric's messages. Each principal stands in the list once, in the order of first mention. */
final class PolicyProto {

    private PolicyProto() {}

    static ApplicationPolicy application(Policy policy) {
        return policy instanceof OfChannel(String path)
                ? ApplicationPolicy.newBuilder()
                        .setChannelConfigPolicyReference(path)
                        .build()
                : ApplicationPolicy.newBuilder()
                        .setSignaturePolicy(envelope(policy))
                        .build();
    }

    static Policy read(ApplicationPolicy policy) {
        return switch (policy.getTypeCase()) {
            case SIGNATURE_POLICY -> read(policy.getSignaturePolicy());
            case CHANNEL_CONFIG_POLICY_REFERENCE -> new OfChannel(policy.getChannelConfigPolicyReference());
            case TYPE_NOT_SET -> throw new IllegalArgumentException("an empty policy");
        };
    }

    static SignaturePolicyEnvelope envelope(Policy policy) {
        List<Signed> principals = new ArrayList<>();
        SignaturePolicy rule = rule(policy, principals);
        SignaturePolicyEnvelope.Builder envelope =
                SignaturePolicyEnvelope.newBuilder().setRule(rule);
        principals.forEach(principal -> envelope.addIdentities(principal(principal)));
        return envelope.build();
    }

    static Policy read(SignaturePolicyEnvelope envelope) {
        return read(envelope.getRule(), envelope.getIdentitiesList());
    }

    private static SignaturePolicy rule(Policy policy, List<Signed> principals) {
        return switch (policy) {
            case Signed signed -> {
                if (!principals.contains(signed)) {
                    principals.add(signed);
                }
                yield SignaturePolicy.newBuilder()
                        .setSignedBy(principals.indexOf(signed))
                        .build();
            }
            case OutOf outOf -> {
                SignaturePolicy.NOutOf.Builder rule =
                        SignaturePolicy.NOutOf.newBuilder().setN(outOf.needed());
                outOf.parts().forEach(part -> rule.addRules(rule(part, principals)));
                yield SignaturePolicy.newBuilder().setNOutOf(rule).build();
            }
            case OfChannel(String path) -> throw new IllegalArgumentException("not a policy of signatures: " + path);
        };
    }

    private static MSPPrincipal principal(Signed signed) {
        MSPRole role = MSPRole.newBuilder()
                .setMspIdentifier(signed.organisation())
                .setRole(MSPRole.MSPRoleType.valueOf(signed.role().toUpperCase(Locale.ROOT)))
                .build();
        return MSPPrincipal.newBuilder()
                .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                .setPrincipal(role.toByteString())
                .build();
    }

    private static Policy read(SignaturePolicy rule, List<MSPPrincipal> principals) {
        return switch (rule.getTypeCase()) {
            case SIGNED_BY -> {
                int index = rule.getSignedBy();
                if (index < 0 || index >= principals.size()) {
                    throw new IllegalArgumentException("a policy names principal " + index + ", which is missing");
                }
                yield read(principals.get(index));
            }
            case N_OUT_OF -> {
                SignaturePolicy.NOutOf outOf = rule.getNOutOf();
                List<Policy> parts = outOf.getRulesList().stream()
                        .map(part -> read(part, principals))
                        .toList();
                // Fabric's own programs write one of one
                yield outOf.getN() == 1 && parts.size() == 1 ? parts.getFirst() : new OutOf(outOf.getN(), parts);
            }
            case TYPE_NOT_SET -> throw new IllegalArgumentException("an empty policy");
        };
    }

    private static Policy read(MSPPrincipal principal) {
        if (principal.getPrincipalClassification() != MSPPrincipal.Classification.ROLE) {
            throw new IllegalArgumentException(
                    "a policy by " + principal.getPrincipalClassification() + ", not by role");
        }
        try {
            MSPRole role = MSPRole.parseFrom(principal.getPrincipal());
            return new Signed(role.getMspIdentifier(), role.getRole().name().toLowerCase(Locale.ROOT));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("a policy with a malformed principal", e);
        }
    }
}
