package io.aval.network.lifecycle;

import io.aval.network.topology.Topology;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the organisations approve: name, version, who must endorse and who keeps which private data.
 *
 * @param name name of the chaincode on the channel
 * @param version free text, shown to operators
 * @param sequence 1 for the first definition, one more with every change
 * @param witness endorses every act and is a member of every collection
 * @param operating the other members
 */
public record ContractDefinition(String name, String version, int sequence, String witness, List<String> operating) {

    /** The collection of all members. */
    public static final String REGISTRY = "registry";

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the sequence is below 1 or no organisation operates
     */
    public ContractDefinition {
        operating = List.copyOf(operating);
        if (sequence < 1 || operating.isEmpty()) {
            throw new IllegalArgumentException("a definition needs a sequence from 1 and an operating organisation");
        }
    }

    /** The first definition for a network. */
    public static ContractDefinition first(String name, String version, Topology topology) {
        return new ContractDefinition(name, version, 1, topology.witness(), topology.operating());
    }

    /** The collection of one operating organisation and the witness. */
    public static String vault(String organisation) {
        return "vault-" + organisation;
    }

    /** Who must endorse: the witness together with any operating organisation. */
    public String endorsementPolicy() {
        return "AND('%s.peer', %s)".formatted(witness, anyOf("peer", operating));
    }

    /** The collections as Fabric's lifecycle reads them. */
    public String collectionsJson() {
        List<String> everyone =
                Stream.concat(operating.stream(), Stream.of(witness)).toList();
        Stream<String> vaults = operating.stream().map(name -> collection(vault(name), List.of(name, witness)));
        return Stream.concat(Stream.of(collection(REGISTRY, everyone)), vaults)
                .collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    /**
     * Only members read; but not only members' clients write, because a proposal deposits in the other party's vault.
     * No peer is required to take a copy while endorsing: that would couple every act to the other party's uptime.
     */
    private static String collection(String name, List<String> members) {
        return """
                  {"name": "%s", "policy": "%s", "requiredPeerCount": 0, "maxPeerCount": 2,
                   "blockToLive": 0, "memberOnlyRead": true, "memberOnlyWrite": false}""".formatted(name, anyOf("member", members));
    }

    private static String anyOf(String role, List<String> organisations) {
        return organisations.stream()
                .map(organisation -> "'" + organisation + "." + role + "'")
                .collect(Collectors.joining(", ", "OR(", ")"));
    }
}
