package io.aval.network.channel;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The text of {@code configtx.yaml}: one Raft ordering node, all members, blocks every 100 ms or 50 transactions.
 *
 * <p>Capabilities are those that Fabric 2.5 and 3.1 both know.
 *
 * @param orderer certificates of the ordering node
 * @param msps for each organisation, the ordering one too, the folder that its members are judged by
 */
public record ChannelConfiguration(Topology topology, NodeFiles orderer, Map<String, Path> msps) {

    /** Name of the one profile in the text. */
    public static final String PROFILE = "Aval";

    /**
     * Checks that the folders are complete.
     *
     * @throws IllegalArgumentException if an organisation has no folder
     */
    public ChannelConfiguration {
        msps = Map.copyOf(msps);
        for (String organisation : topology.members()) {
            requireFolder(msps, organisation);
        }
        requireFolder(msps, Topology.ORDERING_ORGANISATION);
    }

    /** The text; the same values give the same bytes. */
    public String yaml() {
        return """
                Profiles:
                  %s:
                    Capabilities: {V2_0: true}
                    Policies:
                %s\
                    Orderer:
                %s\
                    Application:
                %s\
                """.formatted(
                        PROFILE,
                        implicitPolicies().indent(6),
                        ordering().indent(6),
                        application().indent(6));
    }

    private String ordering() {
        OrdererNode node = topology.orderer();
        // A short tick: with the default of 500 ms a restarted node waits up to 10 s before it leads
        return """
                OrdererType: etcdraft
                BatchTimeout: 100ms
                BatchSize: {MaxMessageCount: 50, AbsoluteMaxBytes: 10 MB, PreferredMaxBytes: 2 MB}
                EtcdRaft:
                  Consenters:
                    - Host: %s
                      Port: %d
                      ClientTLSCert: "%s"
                      ServerTLSCert: "%s"
                  Options: {TickInterval: 100ms, ElectionTick: 10, HeartbeatTick: 1, MaxInflightBlocks: 5, SnapshotIntervalSize: 16 MB}
                Capabilities: {V2_0: true}
                Policies:
                %s\
                  BlockValidation: {Type: ImplicitMeta, Rule: "ANY Writers"}
                Organizations:
                %s\
                """.formatted(
                        Topology.LOOPBACK,
                        node.port(),
                        orderer.tlsCertificate(),
                        orderer.tlsCertificate(),
                        implicitPolicies().indent(2),
                        orderingOrganisation());
    }

    private String orderingOrganisation() {
        String name = Topology.ORDERING_ORGANISATION;
        return """
                - Name: %1$s
                  ID: %1$s
                  MSPDir: "%2$s"
                  OrdererEndpoints: ["%3$s"]
                  Policies:
                    Readers: {Type: Signature, Rule: "OR('%1$s.member')"}
                    Writers: {Type: Signature, Rule: "OR('%1$s.member')"}
                    Admins: {Type: Signature, Rule: "OR('%1$s.admin')"}
                """.formatted(name, msps.get(name), topology.orderer().address());
    }

    private String application() {
        String members = topology.peers().stream().map(this::member).collect(Collectors.joining());
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

    private String member(PeerNode peer) {
        // The anchor must stand in the genesis block: the gateway plans by discovery, and that by gossip
        return """
                - Name: %1$s
                  ID: %1$s
                  MSPDir: "%2$s"
                  AnchorPeers: [{Host: %3$s, Port: %4$d}]
                  Policies:
                    Readers: {Type: Signature, Rule: "OR('%1$s.admin', '%1$s.peer', '%1$s.client')"}
                    Writers: {Type: Signature, Rule: "OR('%1$s.admin', '%1$s.client')"}
                    Admins: {Type: Signature, Rule: "OR('%1$s.admin')"}
                    Endorsement: {Type: Signature, Rule: "OR('%1$s.peer')"}
                """.formatted(peer.organisation(), msps.get(peer.organisation()), Topology.LOOPBACK, peer.port());
    }

    private static String implicitPolicies() {
        return """
                Readers: {Type: ImplicitMeta, Rule: "ANY Readers"}
                Writers: {Type: ImplicitMeta, Rule: "ANY Writers"}
                Admins: {Type: ImplicitMeta, Rule: "MAJORITY Admins"}
                """;
    }

    private static void requireFolder(Map<String, Path> msps, String organisation) {
        if (!msps.containsKey(organisation)) {
            throw new IllegalArgumentException("no MSP folder for " + organisation);
        }
    }
}
