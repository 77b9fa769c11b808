package io.aval.network.channel;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.topology.Member;
import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text of {@code configtx.yaml}. A member is both an organisation of the application and, if it runs ordering
 * nodes, one of the ordering service, with the same folder.
 *
 * <p>Raft asks only for what Fabric 2.5 and 3.1 both know; BFT needs 3.1.
 *
 * @param orderers certificates of each ordering node, by the node's name
 * @param msps for each organisation the folder that its members are judged by
 * @param place where the nodes run
 */
public record ChannelConfiguration(
        Topology topology, Map<String, NodeFiles> orderers, Map<String, Path> msps, Place place) {

    /** Name of the one profile in the text. */
    public static final String PROFILE = "Aval";

    /**
     * Checks that the folders are complete.
     *
     * @throws IllegalArgumentException if an organisation or an ordering node has none
     */
    public ChannelConfiguration {
        orderers = Map.copyOf(orderers);
        msps = Map.copyOf(msps);
        for (Member member : topology.members()) {
            require(msps.containsKey(member.name()), "no MSP folder for " + member.name());
        }
        for (OrdererNode node : topology.orderers()) {
            require(orderers.containsKey(node.name()), "no certificates for " + node.name());
        }
    }

    /** The configuration of nodes that all run on this machine. */
    public ChannelConfiguration(Topology topology, Map<String, NodeFiles> orderers, Map<String, Path> msps) {
        this(topology, orderers, msps, Place.LOOPBACK);
    }

    /** The text; the same values give the same bytes. */
    public String yaml() {
        return """
                Profiles:
                  %s:
                    Capabilities: {%s: true}
                    Policies:
                %s\
                    Orderer:
                %s\
                    Application:
                %s\
                """.formatted(
                        PROFILE,
                        new OrderingService(topology, orderers, place).channelCapability(),
                        implicitPolicies().indent(6),
                        ordering().indent(6),
                        application().indent(6));
    }

    private String ordering() {
        String organisations = topology.members().stream()
                .filter(member -> !member.orderers().isEmpty())
                .map(this::orderingOrganisation)
                .collect(Collectors.joining());
        return """
                %s\
                Capabilities: {V2_0: true}
                Policies:
                %s\
                  BlockValidation: {Type: ImplicitMeta, Rule: "ANY Writers"}
                Organizations:
                %s\
                """.formatted(
                        new OrderingService(topology, orderers, place).yaml(),
                        implicitPolicies().indent(2),
                        organisations);
    }

    private String orderingOrganisation(Member member) {
        String endpoints = member.orderers().stream()
                .map(node -> '"' + place.host(node.name()) + ":" + node.port() + '"')
                .collect(Collectors.joining(", "));
        return """
                - Name: %1$s
                  ID: %1$s
                  MSPDir: "%2$s"
                  OrdererEndpoints: [%3$s]
                  Policies:
                    Readers: {Type: Signature, Rule: "OR('%1$s.member')"}
                    Writers: {Type: Signature, Rule: "OR('%1$s.member')"}
                    Admins: {Type: Signature, Rule: "OR('%1$s.admin')"}
                """.formatted(member.name(), msps.get(member.name()), endpoints);
    }

    private String application() {
        String members = topology.members().stream().map(this::member).collect(Collectors.joining());
        return """
                Capabilities: {V2_5: true}
                Policies:
                %s\
                  Endorsement: {Type: ImplicitMeta, Rule: "MAJORITY Endorsement"}
                  LifecycleEndorsement: {Type: ImplicitMeta, Rule: "MAJORITY Endorsement"}
                Organizations:
                %s\
                """.formatted(implicitPolicies().indent(2), members);
    }

    private String member(Member member) {
        // Anchors must stand in the genesis block: the gateway plans by discovery, and that by gossip
        String anchors = member.peers().stream().map(this::anchor).collect(Collectors.joining(", "));
        return """
                - Name: %1$s
                  ID: %1$s
                  MSPDir: "%2$s"
                  AnchorPeers: [%3$s]
                  Policies:
                    Readers: {Type: Signature, Rule: "OR('%1$s.admin', '%1$s.peer', '%1$s.client')"}
                    Writers: {Type: Signature, Rule: "OR('%1$s.admin', '%1$s.client')"}
                    Admins: {Type: Signature, Rule: "OR('%1$s.admin')"}
                    Endorsement: {Type: Signature, Rule: "OR('%1$s.peer')"}
                """.formatted(member.name(), msps.get(member.name()), anchors);
    }

    private String anchor(PeerNode peer) {
        return "{Host: " + place.host(peer.name()) + ", Port: " + peer.port() + "}";
    }

    private static String implicitPolicies() {
        return """
                Readers: {Type: ImplicitMeta, Rule: "ANY Readers"}
                Writers: {Type: ImplicitMeta, Rule: "ANY Writers"}
                Admins: {Type: ImplicitMeta, Rule: "MAJORITY Admins"}
                """;
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
