package io.aval.network.lifecycle;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;

/**
 * Who must sign: Fabric's signature policies, {@code AND}, {@code OR} and {@code OutOf} over principals such as
 * {@code 'BankA.peer'}, or a policy that the channel's configuration names.
 */
public sealed interface Policy {

    /** The policy in Fabric's own language; {@link #parse} reads it back. */
    String text();

    /**
     * A signature of somebody with a role in an organisation.
     *
     * @param role one of {@code member}, {@code admin}, {@code client}, {@code peer}, {@code orderer}
     */
    record Signed(String organisation, String role) implements Policy {
        @Override
        public String text() {
            return "'" + organisation + "." + role + "'";
        }
    }

    /** So many of the parts, at least one. */
    record OutOf(int needed, List<Policy> parts) implements Policy {

        /**
         * Checks the bounds.
         *
         * @throws IllegalArgumentException if no part, or more parts than there are, would be needed
         */
        public OutOf {
            parts = List.copyOf(parts);
            if (needed < 1 || needed > parts.size()) {
                throw new IllegalArgumentException(needed + " of " + parts.size() + " parts make no policy");
            }
        }

        @Override
        public String text() {
            String all = parts.stream().map(Policy::text).collect(Collectors.joining(", "));
            if (needed == parts.size()) {
                return "AND(" + all + ")";
            }
            return needed == 1 ? "OR(" + all + ")" : "OutOf(" + needed + ", " + all + ")";
        }
    }

    /**
     * A policy of the channel's configuration.
     *
     * @param path such as {@code /Channel/Application/Endorsement}
     */
    record OfChannel(String path) implements Policy {
        @Override
        public String text() {
            return path;
        }
    }

    /** Any of the organisations by somebody in the role. */
    static Policy anyOf(String role, List<String> organisations) {
        List<Policy> parts = organisations.stream()
                .<Policy>map(organisation -> new Signed(organisation, role))
                .toList();
        return parts.size() == 1 ? parts.getFirst() : new OutOf(1, parts);
    }

    /** All parts. */
    static Policy all(Policy... parts) {
        return parts.length == 1 ? parts[0] : new OutOf(parts.length, List.of(parts));
    }

    /**
     * Reads a policy in Fabric's language.
     *
     * @throws IllegalArgumentException with a sentence that names the place, if the text is malformed
     */
    static Policy parse(String text) {
        return new PolicyParser(text).parse();
    }

    /** The same as the lifecycle's {@code validation_parameter}. */
    default ByteString proto() {
        return PolicyProto.application(this).toByteString();
    }

    /**
     * Reads what {@link #proto()} wrote, or another program.
     *
     * @throws IllegalArgumentException if it is no policy, or of a kind that does not exist here
     */
    static Policy of(ByteString proto) {
        try {
            return PolicyProto.read(ApplicationPolicy.parseFrom(proto));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("not a policy", e);
        }
    }

    /** The same as a signature policy, for collections. */
    default SignaturePolicyEnvelope signatures() {
        return PolicyProto.envelope(this);
    }

    /** The organisations that the policy names, in alphabetical order. */
    default SortedSet<String> organisations() {
        return switch (this) {
            case Signed signed -> new TreeSet<>(List.of(signed.organisation()));
            case OutOf outOf ->
                outOf.parts().stream()
                        .flatMap(part -> part.organisations().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
            case OfChannel _ -> new TreeSet<>();
        };
    }
}
