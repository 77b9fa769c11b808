package io.aval.network;

import io.aval.client.identity.NodeRole;
import io.aval.network.NetworkException.Kind;
import io.aval.network.certificates.OrganisationCertificates;
import io.aval.network.channel.ConfigurationClient;
import io.aval.network.channel.ConfigurationSigner;
import io.aval.network.channel.MemberRevocations;
import io.aval.network.channel.OrderingAddress;
import io.aval.network.topology.OrdererNode;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import java.io.IOException;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Renews and revokes certificates of a network that is there. */
final class CertificateCare {

    private final Layout layout;
    private final InstantSource clock;

    CertificateCare(Layout layout, InstantSource clock) {
        this.layout = layout;
        this.clock = clock;
    }

    /**
     * Issues what a node proves itself with again; of a peer also what its contract processes do.
     *
     * @throws NetworkException if there is no such node
     */
    void renew(String node) throws IOException {
        Topology topology = layout.topology();
        Optional<OrdererNode> orderer = topology.orderers().stream()
                .filter(one -> one.name().equals(node))
                .findFirst();
        if (orderer.isPresent()) {
            layout.certificates(orderer.get().organisation()).renew(NodeRole.ORDERER, node);
            return;
        }
        PeerNode peer = topology.peers().stream()
                .filter(one -> one.name().equals(node))
                .findFirst()
                .orElseThrow(() -> new NetworkException(
                        Kind.NOT_FOUND, "No ordering node and no peer has the name " + node + "."));
        OrganisationCertificates own = layout.certificates(peer.organisation());
        own.renew(NodeRole.PEER, node);
        own.renew(NodeRole.CLIENT, Contracts.certificateName(peer));
    }

    /**
     * Revokes a certificate and tells the channel.
     *
     * @return false if the channel knew it
     */
    boolean revoke(String organisation, BigInteger serial) throws IOException {
        OrganisationCertificates own = layout.certificates(organisation);
        try {
            own.revokeIssued(serial);
        } catch (IllegalArgumentException e) {
            throw new NetworkException(Kind.NOT_FOUND, organisation + ": " + e.getMessage() + ".");
        }
        String revocations = own.identities().revocations().orElseThrow();
        ConfigurationSigner signer = ConfigurationSigner.of(organisation, own.administrator(), clock);
        List<OrderingAddress> nodes = new ArrayList<>();
        for (OrdererNode node : layout.topology().orderers()) {
            nodes.add(new OrderingAddress(
                    node.address(), layout.certificates(node.organisation()).tlsRoot()));
        }
        try (ConfigurationClient client =
                ConfigurationClient.to(nodes, signer, layout.topology().channel())) {
            return client.update(channel -> MemberRevocations.put(channel, organisation, revocations));
        }
    }
}
