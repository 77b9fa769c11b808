package io.aval.client.embedded.configuration;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.client.embedded.transaction.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;

/**
 * An endorsement policy, read once from Fabric's SignaturePolicyEnvelope and evaluated against the organisations that
 * endorsed. Endorsers are peers, so the roles PEER and MEMBER are met and no other is. Immutable.
 */
public final class SignaturePolicy {
    /** Nesting that is still read. */
    private static final int MAX_DEPTH = 32;

    private final Rule rule;

    private SignaturePolicy(Rule rule) {
        this.rule = rule;
    }

    /** Evaluation keeps the endorsers that are used up as bits, so there can be no more than 62 of them. */
    private static final int MAX_ENDORSERS = 62;

    private static final long NOT_MET = -1;

    private sealed interface Rule {
        /** The endorsers that are used up afterwards, or {@link #NOT_MET}. */
        long meet(List<String> endorsers, long used);
    }

    /** One endorser of the organisation that no earlier rule has used up. */
    private record SignedBy(String organisation) implements Rule {
        @Override
        public long meet(List<String> endorsers, long used) {
            for (int i = 0; i < endorsers.size(); i++) {
                if ((used & 1L << i) == 0 && endorsers.get(i).equals(organisation)) {
                    return used | 1L << i;
                }
            }
            return NOT_MET;
        }
    }

    /** A principal that no peer can be, such as an administrator. */
    private record NeverMet() implements Rule {
        @Override
        public long meet(List<String> endorsers, long used) {
            return NOT_MET;
        }
    }

    private record OutOf(int needed, List<Rule> rules) implements Rule {
        @Override
        public long meet(List<String> endorsers, long used) {
            int met = 0;
            long usedSoFar = used;
            for (Rule rule : rules) {
                // As on Fabric: every rule is tried, and one that fails uses up nothing.
                long after = rule.meet(endorsers, usedSoFar);
                if (after != NOT_MET) {
                    met++;
                    usedSoFar = after;
                }
            }
            return met >= needed ? usedSoFar : NOT_MET;
        }
    }

    /** Any one of the organisations. */
    public static SignaturePolicy anyOf(List<String> organisations) {
        List<Rule> rules = new ArrayList<>();
        organisations.forEach(organisation -> rules.add(new SignedBy(organisation)));
        return new SignaturePolicy(new OutOf(1, List.copyOf(rules)));
    }

    /** All of the policies. */
    public static SignaturePolicy allOf(SignaturePolicy... policies) {
        List<Rule> rules = new ArrayList<>();
        for (SignaturePolicy policy : policies) {
            rules.add(policy.rule);
        }
        return new SignaturePolicy(new OutOf(rules.size(), List.copyOf(rules)));
    }

    /**
     * Reads a SignaturePolicyEnvelope.
     *
     * @throws IllegalArgumentException with a sentence, if the bytes are not one
     */
    public static SignaturePolicy parse(Bytes envelope) {
        try {
            SignaturePolicyEnvelope message = SignaturePolicyEnvelope.parseFrom(envelope.array());
            if (message.getVersion() != 0 || !message.hasRule()) {
                throw new IllegalArgumentException("a policy envelope has version 0 and a rule");
            }
            List<Rule> principals = new ArrayList<>();
            for (MSPPrincipal principal : message.getIdentitiesList()) {
                principals.add(principal(principal));
            }
            return new SignaturePolicy(rule(message.getRule(), principals, 0));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("the bytes are no SignaturePolicyEnvelope", e);
        }
    }

    private static Rule principal(MSPPrincipal principal) throws InvalidProtocolBufferException {
        if (principal.getPrincipalClassification() != MSPPrincipal.Classification.ROLE) {
            return new NeverMet();
        }
        MSPRole role = MSPRole.parseFrom(principal.getPrincipal());
        return switch (role.getRole()) {
            case PEER, MEMBER -> new SignedBy(role.getMspIdentifier());
            case ADMIN, CLIENT, ORDERER, UNRECOGNIZED -> new NeverMet();
        };
    }

    private static Rule rule(
            org.hyperledger.fabric.protos.common.SignaturePolicy message, List<Rule> principals, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("a policy is nested deeper than " + MAX_DEPTH);
        }
        return switch (message.getTypeCase()) {
            case SIGNED_BY -> {
                if (message.getSignedBy() < 0 || message.getSignedBy() >= principals.size()) {
                    throw new IllegalArgumentException("a policy names an identity that it does not list");
                }
                yield principals.get(message.getSignedBy());
            }
            case N_OUT_OF -> {
                List<Rule> rules = new ArrayList<>();
                for (var inner : message.getNOutOf().getRulesList()) {
                    rules.add(rule(inner, principals, depth + 1));
                }
                yield new OutOf(message.getNOutOf().getN(), List.copyOf(rules));
            }
            case TYPE_NOT_SET -> throw new IllegalArgumentException("a policy has an empty rule");
        };
    }

    /** The bytes of an envelope that any peer of any one of the organisations meets. */
    public static Bytes envelopeOfAny(List<String> organisations) {
        SignaturePolicyEnvelope.Builder envelope = SignaturePolicyEnvelope.newBuilder();
        var any = org.hyperledger.fabric.protos.common.SignaturePolicy.NOutOf.newBuilder()
                .setN(1);
        for (int i = 0; i < organisations.size(); i++) {
            ByteString role = MSPRole.newBuilder()
                    .setMspIdentifier(organisations.get(i))
                    .setRole(MSPRole.MSPRoleType.PEER)
                    .build()
                    .toByteString();
            envelope.addIdentities(MSPPrincipal.newBuilder()
                    .setPrincipalClassification(MSPPrincipal.Classification.ROLE)
                    .setPrincipal(role));
            any.addRules(org.hyperledger.fabric.protos.common.SignaturePolicy.newBuilder()
                    .setSignedBy(i));
        }
        envelope.setRule(org.hyperledger.fabric.protos.common.SignaturePolicy.newBuilder()
                .setNOutOf(any));
        return Bytes.of(envelope.build().toByteArray());
    }

    /**
     * Whether the endorsing organisations meet this policy.
     *
     * @param endorsers each organisation once, 62 at most
     */
    public boolean satisfiedBy(List<String> endorsers) {
        if (endorsers.size() > MAX_ENDORSERS) {
            throw new IllegalArgumentException("more than " + MAX_ENDORSERS + " endorsers");
        }
        return rule.meet(endorsers, 0) != NOT_MET;
    }
}
