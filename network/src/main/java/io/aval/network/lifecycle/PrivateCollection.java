package io.aval.network.lifecycle;

import io.aval.network.topology.VaultTerms;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.CollectionConfig;
import org.hyperledger.fabric.protos.peer.CollectionPolicyConfig;
import org.hyperledger.fabric.protos.peer.StaticCollectionConfig;

/**
 * A collection of private data.
 *
 * @param name unique in the contract
 * @param keepers whose peers keep it
 * @param terms how copies spread while a transaction is endorsed
 * @param blocksToLive how many blocks later the data are deleted; 0 is never
 * @param memberOnlyRead whether a client must be of a member to have it read
 * @param memberOnlyWrite whether a client must be of a member to have it written
 * @param endorsement who must endorse what is written to it, if not those of the whole contract
 */
public record PrivateCollection(
        String name,
        Policy keepers,
        VaultTerms terms,
        long blocksToLive,
        boolean memberOnlyRead,
        boolean memberOnlyWrite,
        Optional<Policy> endorsement) {

    /**
     * The usual kind. Only members read; but not only members' clients write, because a proposal deposits in the other
     * party's vault. No policy of its own, because who may change a record stands at its public key.
     */
    public static PrivateCollection of(String name, List<String> members, VaultTerms terms) {
        Policy keepers = Policy.anyOf("member", members.stream().sorted().toList());
        return new PrivateCollection(name, keepers, terms, 0, true, false, Optional.empty());
    }

    /** The organisations whose peers keep it, in alphabetical order. */
    public List<String> members() {
        return List.copyOf(keepers.organisations());
    }

    CollectionConfig proto() {
        StaticCollectionConfig.Builder collection = StaticCollectionConfig.newBuilder()
                .setName(name)
                .setMemberOrgsPolicy(CollectionPolicyConfig.newBuilder().setSignaturePolicy(keepers.signatures()))
                .setRequiredPeerCount(terms.requiredPeers())
                .setMaximumPeerCount(terms.mostPeers())
                .setBlockToLive(blocksToLive)
                .setMemberOnlyRead(memberOnlyRead)
                .setMemberOnlyWrite(memberOnlyWrite);
        endorsement.ifPresent(policy -> collection.setEndorsementPolicy(PolicyProto.application(policy)));
        return CollectionConfig.newBuilder()
                .setStaticCollectionConfig(collection)
                .build();
    }

    static PrivateCollection read(CollectionConfig proto) {
        StaticCollectionConfig collection = proto.getStaticCollectionConfig();
        ApplicationPolicy own = collection.getEndorsementPolicy();
        return new PrivateCollection(
                collection.getName(),
                PolicyProto.read(collection.getMemberOrgsPolicy().getSignaturePolicy()),
                new VaultTerms(collection.getRequiredPeerCount(), collection.getMaximumPeerCount()),
                collection.getBlockToLive(),
                collection.getMemberOnlyRead(),
                collection.getMemberOnlyWrite(),
                collection.hasEndorsementPolicy() ? Optional.of(PolicyProto.read(own)) : Optional.empty());
    }
}
