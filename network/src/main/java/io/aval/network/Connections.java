package io.aval.network;

import io.aval.client.fabric.Connection;
import io.aval.network.certificates.OrganisationCertificates;
import io.aval.network.channel.Genesis;
import io.aval.network.topology.Member;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Writes for each member what its clients must know to reach the ledger, and what they trust there. */
record Connections(Layout layout, Genesis genesis) {

    void write() throws IOException {
        Topology topology = layout.topology();
        SortedMap<Organisation, String> roots = new TreeMap<>();
        for (Member member : topology.members()) {
            OrganisationCertificates own = layout.certificates(member.name());
            roots.put(new Organisation(member.name()), own.identities().rootPem());
        }
        Files.createDirectories(layout.folder().connections());
        for (Member member : topology.members()) {
            Connection connection = new Connection(
                    topology.channel(),
                    topology.contract(),
                    new Organisation(member.name()),
                    peers(member),
                    topology.witnesses().stream().map(Organisation::new).toList(),
                    topology.operators().stream().map(Organisation::new).toList(),
                    roots,
                    genesis.headerHash());
            Files.writeString(layout.folder().connection(member.name()), connection.json());
        }
    }

    private List<Connection.Peer> peers(Member member) throws IOException {
        String root = Files.readString(layout.certificates(member.name()).tlsRoot());
        List<Connection.Peer> peers = new ArrayList<>();
        for (PeerNode peer : member.peers()) {
            peers.add(new Connection.Peer(peer.address(), root));
        }
        return peers;
    }
}
