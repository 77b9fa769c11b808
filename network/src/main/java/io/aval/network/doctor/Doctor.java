package io.aval.network.doctor;

import io.aval.network.Network;
import io.aval.network.NodeStatus;
import io.aval.network.NodeStatus.Kind;
import io.aval.network.node.Ports;
import io.aval.network.programs.Finding;
import io.aval.network.topology.Consensus;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks at everything that a network needs, one thing after the other. */
public final class Doctor {

    private final Network network;
    private final Instant now;

    public Doctor(Network network, Instant now) {
        this.network = network;
        this.now = now;
    }

    /** What the search for Fabric came to; all there is to say where there is no network. */
    public static Diagnosis fabric(Finding finding) {
        String advice =
                "See 'Install' in Fabric's documentation, https://hyperledger-fabric.readthedocs.io: put peer, orderer"
                        + " and configtxgen in $FABRIC_HOME/bin or on the PATH.";
        return finding instanceof Finding.Found
                ? Diagnosis.good("Fabric", finding.sentence())
                : Diagnosis.bad("Fabric", finding.sentence(), advice);
    }

    /** Everything, in an order in which one thing explains the next. */
    public List<Diagnosis> look() throws IOException, InterruptedException {
        List<Diagnosis> all = new ArrayList<>();
        all.add(fabric(network.fabric()));
        all.add(topology());
        boolean made = Files.isDirectory(network.folder().nodes());
        if (!made) {
            all.addAll(ports(Map.of()));
            all.add(Diagnosis.unknown("nodes", "nothing was started yet: 'aval network up' starts it"));
            return all;
        }
        all.addAll(new CertificateLook(network, now).look());
        List<NodeStatus> nodes = network.status();
        Map<String, Boolean> running = new HashMap<>();
        nodes.forEach(node -> running.put(node.name(), node.running()));
        all.addAll(ports(running));
        NodeLook each = new NodeLook(network, now);
        for (NodeStatus node : nodes) {
            all.add(each.look(node));
        }
        all.addAll(heights(nodes));
        all.addAll(new ContractLook(network).look());
        return all;
    }

    private Diagnosis topology() {
        String text = network.topology().members().size() + " members, operators "
                + network.topology().operators() + ", witnesses "
                + network.topology().witnesses() + ", "
                + network.topology().orderers().size() + " ordering nodes by "
                + network.topology().consensus() + ", channel "
                + network.topology().channel();
        boolean unfit = network.topology().consensus() == Consensus.BFT
                && network.fabric() instanceof Finding.Found(var programs)
                && !programs.ordersByBft();
        return unfit
                ? Diagnosis.bad("topology", text, "This Fabric does not know BFT: use 3.1, or --ordering raft.")
                : Diagnosis.good("topology", text);
    }

    /** Ports of what does not run must be free. */
    private List<Diagnosis> ports(Map<String, Boolean> running) {
        Map<Integer, String> needed = new TreeMap<>();
        network.topology().orderers().forEach(node -> node.ports().forEach(port -> needed.put(port, node.name())));
        network.topology().peers().forEach(node -> node.ports().forEach(port -> needed.put(port, node.name())));
        needed.values().removeIf(node -> running.getOrDefault(node, false));
        List<Integer> taken =
                needed.keySet().stream().filter(port -> !Ports.isFree(port)).toList();
        if (taken.isEmpty()) {
            return needed.isEmpty()
                    ? List.of()
                    : List.of(Diagnosis.good("ports", needed.size() + " ports that are needed are free"));
        }
        Map<Integer, String> owners = Ports.owners(Set.copyOf(taken));
        return taken.stream()
                .map(port -> Diagnosis.bad(
                        "port " + port,
                        "taken by " + owners.getOrDefault(port, "a process of another user") + ", needed by "
                                + needed.get(port),
                        "Stop that process, or choose others with --first-port."))
                .toList();
    }

    private static List<Diagnosis> heights(List<NodeStatus> nodes) {
        List<Diagnosis> all = new ArrayList<>();
        for (Kind kind : List.of(Kind.ORDERER, Kind.PEER)) {
            Map<Long, List<String>> byHeight = new TreeMap<>();
            nodes.stream()
                    .filter(node -> node.kind() == kind && node.height() >= 0)
                    .forEach(node -> byHeight.computeIfAbsent(node.height(), height -> new ArrayList<>())
                            .add(node.name()));
            String subject = kind == Kind.ORDERER ? "ordering nodes" : "peers";
            if (byHeight.size() == 1) {
                all.add(Diagnosis.good(
                        subject, "all have " + byHeight.keySet().iterator().next() + " blocks"));
            } else if (byHeight.size() > 1) {
                all.add(Diagnosis.doubtful(
                        subject,
                        "blocks differ: " + byHeight,
                        "Under load that is usual for some milliseconds; look again. If it stays, see the log of the one"
                                + " that is behind."));
            }
        }
        return all;
    }
}
