package io.aval.network.lifecycle;

import io.aval.network.topology.Topology;
import io.aval.network.topology.VaultTerms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.peer.CollectionConfigPackage;

/**
 * What the organisations agree on: name, version, who must endorse, and who keeps which private data.
 *
 * @param name name of the chaincode on the channel
 * @param version names the code, {@link ContractPackage#version()}
 * @param sequence 1 for the first definition, one more with every change
 * @param policy who must endorse what no key of its own policy covers
 * @param collections in the order of their names
 */
public record ContractDefinition(
        String name, String version, int sequence, Policy policy, List<PrivateCollection> collections) {

    /** The collection of all members. */
    public static final String REGISTRY = "registry";

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the sequence is below 1
     */
    public ContractDefinition {
        collections = collections.stream()
                .sorted(Comparator.comparing(PrivateCollection::name))
                .toList();
        if (sequence < 1) {
            throw new IllegalArgumentException("a definition's sequence is counted from 1, not " + sequence);
        }
    }

    /** The network's own contract: a witness and an operator endorse, each operator has a vault with the witnesses. */
    public static ContractDefinition of(Topology topology, String version) {
        List<String> witnesses = topology.witnesses();
        List<String> operators = topology.operators();
        return new ContractDefinition(
                topology.contract(),
                version,
                1,
                Policy.all(Policy.anyOf("peer", witnesses), Policy.anyOf("peer", operators)),
                collections(witnesses, operators, topology.vaults()));
    }

    /** The collection of one operator and the witnesses. */
    public static String vault(String operator) {
        return "vault-" + operator;
    }

    /** The same with another sequence. */
    public ContractDefinition at(int otherSequence) {
        return new ContractDefinition(name, version, otherSequence, policy, collections);
    }

    /** Whether both say the same, whatever their sequences. */
    public boolean agreesWith(ContractDefinition other) {
        return equals(other.at(sequence));
    }

    /** The collections as the lifecycle takes them. */
    public CollectionConfigPackage collectionsProto() {
        CollectionConfigPackage.Builder proto = CollectionConfigPackage.newBuilder();
        collections.forEach(collection -> proto.addConfig(collection.proto()));
        return proto.build();
    }

    /** Reads collections as the lifecycle gives them. */
    public static List<PrivateCollection> collections(CollectionConfigPackage proto) {
        return proto.getConfigList().stream().map(PrivateCollection::read).toList();
    }

    private static List<PrivateCollection> collections(
            List<String> witnesses, List<String> operators, VaultTerms terms) {
        List<PrivateCollection> collections = new ArrayList<>();
        collections.add(PrivateCollection.of(REGISTRY, join(witnesses, operators), terms));
        for (String operator : operators) {
            collections.add(PrivateCollection.of(vault(operator), join(witnesses, List.of(operator)), terms));
        }
        return collections;
    }

    private static List<String> join(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
