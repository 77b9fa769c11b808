package io.aval.network;

import io.aval.client.identity.NodeRole;
import io.aval.network.administration.Administrator;
import io.aval.network.certificates.NodeFiles;
import io.aval.network.certificates.OrganisationCertificates;
import io.aval.network.channel.ChannelConfiguration;
import io.aval.network.channel.Genesis;
import io.aval.network.lifecycle.ExternalBuilder;
import io.aval.network.node.OrdererSettings;
import io.aval.network.node.PeerSettings;
import io.aval.network.node.ProcessPlan;
import io.aval.network.programs.FabricPrograms;
import io.aval.network.topology.Member;
import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What lies on the disk before anything runs: certificates, settings, the first block. All of it is made once and taken as
 * it is afterwards.
 */
final class Layout {

    private final Topology topology;
    private final NetworkFolder folder;
    private final SortedMap<String, OrganisationCertificates> certificates;
    private final Map<String, OrdererSettings> orderers = new LinkedHashMap<>();
    private final Map<String, PeerSettings> peers = new LinkedHashMap<>();

    private Layout(Topology topology, NetworkFolder folder, SortedMap<String, OrganisationCertificates> certificates) {
        this.topology = topology;
        this.folder = folder;
        this.certificates = certificates;
    }

    /** Issues what certificates are missing and says what the settings are; writes no settings. */
    static Layout open(Topology topology, NetworkFolder folder, InstantSource clock)
            throws IOException, InterruptedException {
        SortedMap<String, OrganisationCertificates> certificates = new TreeMap<>();
        List<OrganisationCertificates> opened = Together.map(topology.members(), member -> open(member, folder, clock));
        for (int i = 0; i < opened.size(); i++) {
            certificates.put(topology.members().get(i).name(), opened.get(i));
        }
        Layout layout = new Layout(topology, folder, certificates);
        for (Member member : topology.members()) {
            for (OrdererNode node : member.orderers()) {
                layout.orderers.put(node.name(), layout.settings(node));
            }
            for (PeerNode node : member.peers()) {
                layout.peers.put(node.name(), layout.settings(member, node));
            }
        }
        return layout;
    }

    /** Writes every node's settings and the external builder. */
    void writeSettings(FabricPrograms programs) throws IOException {
        ExternalBuilder.write(folder.builder());
        for (OrdererSettings settings : orderers.values()) {
            settings.write();
        }
        for (PeerSettings settings : peers.values()) {
            settings.write(programs);
        }
    }

    Genesis genesis(FabricPrograms programs) throws IOException, InterruptedException {
        Map<String, NodeFiles> nodes = new TreeMap<>();
        orderers.forEach((name, settings) -> nodes.put(name, settings.files()));
        Map<String, Path> msps = new TreeMap<>();
        certificates.forEach((name, own) -> msps.put(name, own.msp()));
        return Genesis.make(new ChannelConfiguration(topology, nodes, msps), folder.channel(), programs);
    }

    Topology topology() {
        return topology;
    }

    NetworkFolder folder() {
        return folder;
    }

    OrganisationCertificates certificates(String organisation) {
        OrganisationCertificates own = certificates.get(organisation);
        if (own == null) {
            throw new IllegalArgumentException("not a member: " + organisation);
        }
        return own;
    }

    /** The administrator of a member; the caller closes it. */
    Administrator administrator(Member member) throws IOException {
        return Administrator.of(member, certificates(member.name()), topology.channel());
    }

    /** How every node is started, ordering nodes first. */
    List<ProcessPlan> plans(FabricPrograms programs) throws IOException {
        List<ProcessPlan> plans = new ArrayList<>();
        for (OrdererNode node : topology.orderers()) {
            plans.add(plan(node, programs));
        }
        for (PeerNode node : topology.peers()) {
            plans.add(plan(node, programs));
        }
        return plans;
    }

    ProcessPlan plan(OrdererNode node, FabricPrograms programs) throws IOException {
        return required(orderers, node.name()).plan(programs);
    }

    ProcessPlan plan(PeerNode node, FabricPrograms programs) throws IOException {
        return required(peers, node.name()).plan(programs);
    }

    PeerSettings peer(PeerNode node) {
        return required(peers, node.name());
    }

    private OrdererSettings settings(OrdererNode node) throws IOException {
        NodeFiles files = certificates(node.organisation()).node(NodeRole.ORDERER, node.name());
        return new OrdererSettings(node, folder.node(node.name()), files);
    }

    private PeerSettings settings(Member member, PeerNode node) throws IOException {
        NodeFiles files = certificates(member.name()).node(NodeRole.PEER, node.name());
        Map<String, String> environment = Map.of(
                ExternalBuilder.CONNECTION_VARIABLE, folder.connections(node).toString());
        return new PeerSettings(member, node, folder.node(node.name()), files, folder.builder(), environment);
    }

    /** The costly part, done for all organisations at the same time. */
    private static OrganisationCertificates open(Member member, NetworkFolder folder, InstantSource clock)
            throws IOException {
        OrganisationCertificates own =
                OrganisationCertificates.open(member.name(), folder.certificates(member.name()), clock);
        own.administrator();
        for (OrdererNode node : member.orderers()) {
            own.node(NodeRole.ORDERER, node.name());
        }
        for (PeerNode node : member.peers()) {
            own.node(NodeRole.PEER, node.name());
            own.node(NodeRole.CLIENT, Contracts.certificateName(node));
        }
        return own;
    }

    private static <T> T required(Map<String, T> all, String name) {
        T one = all.get(name);
        if (one == null) {
            throw new IllegalArgumentException("no node has the name " + name);
        }
        return one;
    }
}
