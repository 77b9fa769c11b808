package io.aval.network.channel;

import io.aval.network.certificates.NodeFiles;
import io.aval.network.topology.BftTimers;
import io.aval.network.topology.BlockTerms;
import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the ordering nodes agree: the part of {@code configtx.yaml} in which BFT and Raft differ. */
record OrderingService(Topology topology, Map<String, NodeFiles> orderers, Place place) {

    /** Raft runs on 2.5, too; BFT is not known before this capability. */
    String channelCapability() {
        return switch (topology.consensus()) {
            case BFT -> "V3_0";
            case RAFT -> "V2_0";
        };
    }

    String yaml() {
        return switch (topology.consensus()) {
            case BFT -> batches() + bft();
            case RAFT -> batches() + raft();
        };
    }

    private String batches() {
        BlockTerms blocks = topology.blocks();
        // BFT takes the sizes from here, too, but not the time
        return """
                BatchTimeout: %dms
                BatchSize: {MaxMessageCount: %d, AbsoluteMaxBytes: %d, PreferredMaxBytes: %d}
                """.formatted(
                blocks.interval().toMillis(), blocks.transactions(), blocks.mostBytes(), blocks.preferredBytes());
    }

    private String bft() {
        List<OrdererNode> nodes = topology.orderers();
        String consenters = IntStream.range(0, nodes.size())
                .mapToObj(i -> bftConsenter(i + 1, nodes.get(i)))
                .collect(Collectors.joining());
        return """
                OrdererType: BFT
                ConsenterMapping:
                %s\
                SmartBFT:
                %s\
                """.formatted(consenters, bftTerms().indent(2));
    }

    private String bftTerms() {
        BlockTerms blocks = topology.blocks();
        BftTimers timers = topology.timers();
        return """
                # The interval counts instead of BatchTimeout; the sizes are those of BatchSize, which overrides them
                RequestBatchMaxInterval: %dms
                RequestBatchMaxCount: %d
                RequestBatchMaxBytes: %d
                # Requests that wait for a slow or dead leader; the library's own 400 are gone in two seconds of load
                RequestPoolSize: 10000
                IncomingMessageBufferSize: 200
                # A follower hands a request to the leader, then complains about the leader, then gives the request up
                RequestForwardTimeout: %dms
                RequestComplainTimeout: %dms
                RequestAutoRemoveTimeout: 3m
                # How soon a silent leader is replaced
                LeaderHeartbeatTimeout: %dms
                LeaderHeartbeatCount: 10
                ViewChangeTimeout: %dms
                ViewChangeResendInterval: %dms
                CollectTimeout: 1s
                # A node that restarts asks the others where they are
                SyncOnStart: true
                SpeedUpViewChange: false
                """.formatted(
                        blocks.interval().toMillis(),
                        blocks.transactions(),
                        blocks.mostBytes(),
                        timers.forward().toMillis(),
                        timers.complain().toMillis(),
                        timers.heartbeat().toMillis(),
                        timers.viewChange().toMillis(),
                        timers.resend().toMillis());
    }

    private String bftConsenter(int id, OrdererNode node) {
        NodeFiles files = files(node);
        Path identity = files.msp().resolve("signcerts/certificate.pem");
        return """
                - {ID: %d, Host: %s, Port: %d, MSPID: %s, Identity: "%s", ClientTLSCert: "%s", ServerTLSCert: "%s"}
                """.formatted(
                        id,
                        place.host(node.name()),
                        node.port(),
                        node.organisation(),
                        identity,
                        files.tlsCertificate(),
                        files.tlsCertificate())
                .indent(2);
    }

    private String raft() {
        String consenters =
                topology.orderers().stream().map(this::raftConsenter).collect(Collectors.joining());
        return """
                OrdererType: etcdraft
                EtcdRaft:
                  Consenters:
                %s\
                  Options:
                    # A restarted node waits 10 to 20 ticks before it leads: with the default of 500 ms up to 10 s
                    TickInterval: 100ms
                    ElectionTick: 10
                    HeartbeatTick: 1
                    MaxInflightBlocks: 5
                    SnapshotIntervalSize: 16 MB
                """.formatted(consenters);
    }

    private String raftConsenter(OrdererNode node) {
        Path certificate = files(node).tlsCertificate();
        return """
                - {Host: %s, Port: %d, ClientTLSCert: "%s", ServerTLSCert: "%s"}
                """.formatted(place.host(node.name()), node.port(), certificate, certificate)
                .indent(4);
    }

    private NodeFiles files(OrdererNode node) {
        return Objects.requireNonNull(orderers.get(node.name()), node.name());
    }
}
