package io.aval.network;

import io.aval.client.identity.NodeRole;
import io.aval.network.certificates.NodeFiles;
import io.aval.network.certificates.OrganisationCertificates;
import io.aval.network.lifecycle.ContractProcess;
import io.aval.network.lifecycle.ExternalBuilder;
import io.aval.network.node.OrdererSettings;
import io.aval.network.node.PeerSettings;
import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What every organisation of a network has before anything runs: certificates, and settings of its node.
 *
 * @param ordering the ordering organisation
 * @param members the channel's members, in the topology's order
 */
record Members(Ordering ordering, List<Member> members) {

    private static final String ADMINISTRATOR = "administrator";

    Members {
        members = List.copyOf(members);
    }

    /** The ordering organisation with its node. */
    record Ordering(OrganisationCertificates certificates, NodeFiles administrator, OrdererSettings node) {}

    /** A member with its peer and the process that runs the contract for it. */
    record Member(
            OrganisationCertificates certificates,
            NodeFiles administrator,
            PeerSettings peer,
            ContractProcess contract) {
        String organisation() {
            return peer.node().organisation();
        }
    }

    /** Issues all certificates and writes all settings below the folder. */
    static Members prepare(Topology topology, Path folder, InstantSource clock) throws IOException {
        Path builder = folder.resolve("builder");
        ExternalBuilder.write(builder);
        List<Member> members = new ArrayList<>();
        for (PeerNode peer : topology.peers()) {
            members.add(member(peer, folder, builder, clock));
        }
        return new Members(ordering(topology.orderer(), folder, clock), members);
    }

    /** For each organisation the folder that its members are judged by. */
    Map<String, Path> msps() {
        Stream<Map.Entry<String, OrganisationCertificates>> peers =
                members.stream().map(member -> Map.entry(member.organisation(), member.certificates()));
        return Stream.concat(
                        peers, Stream.of(Map.entry(ordering.node().node().organisation(), ordering.certificates())))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().msp()));
    }

    /** @throws IllegalArgumentException if the organisation is no member */
    Member of(String organisation) {
        return members.stream()
                .filter(member -> member.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a member: " + organisation));
    }

    private static Ordering ordering(OrdererNode node, Path folder, InstantSource clock) throws IOException {
        OrganisationCertificates certificates = certificates(node.organisation(), folder, clock);
        NodeFiles files = certificates.issue(NodeRole.ORDERER, node.name());
        OrdererSettings settings = new OrdererSettings(node, folder.resolve(node.name()), files);
        settings.write();
        return new Ordering(certificates, certificates.issue(NodeRole.ADMIN, ADMINISTRATOR), settings);
    }

    private static Member member(PeerNode node, Path folder, Path builder, InstantSource clock) throws IOException {
        OrganisationCertificates certificates = certificates(node.organisation(), folder, clock);
        NodeFiles files = certificates.issue(NodeRole.PEER, node.name());
        NodeFiles contractFiles = certificates.issue(NodeRole.PEER, node.chaincodeName());
        ContractProcess contract =
                new ContractProcess(node, folder.resolve(node.chaincodeName()), contractFiles, files);
        contract.writeConnection();
        PeerSettings settings =
                new PeerSettings(node, folder.resolve(node.name()), files, builder, contract.connection());
        settings.write();
        return new Member(certificates, certificates.issue(NodeRole.ADMIN, ADMINISTRATOR), settings, contract);
    }

    private static OrganisationCertificates certificates(String organisation, Path folder, InstantSource clock)
            throws IOException {
        Path own = Files.createDirectories(folder.resolve("certificates").resolve(organisation));
        return OrganisationCertificates.create(organisation, own, clock);
    }
}
