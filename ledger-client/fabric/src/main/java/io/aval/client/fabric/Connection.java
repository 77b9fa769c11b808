package io.aval.client.fabric;

import io.aval.client.fabric.certificate.Pem;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an organisation must know to reach the ledger on Fabric, and what it trusts there.
 *
 * @param channel the channel's name
 * @param contract the chaincode's name
 * @param organisation whose way in this is
 * @param peers the organisation's own gateways, in order of preference; 1 to {@value #MAX_PEERS}
 * @param witnesses organisations that see and endorse everything, the one to ask first in front
 * @param operators organisations whose clients act
 * @param roots for each member the root of its identities, PEM: attestations' certificates are judged by it
 * @param genesis SHA-256 of the header of block 0, as Fabric hashes block headers, in lower-case hexadecimal: what the
 *     verification of blocks starts from
 */
public record Connection(
        String channel,
        String contract,
        Organisation organisation,
        List<Peer> peers,
        List<Organisation> witnesses,
        List<Organisation> operators,
        SortedMap<Organisation, String> roots,
        String genesis) {

    private static final int MAX_PEERS = 16;
    private static final int MAX_PORT = 65_535;
    private static final Pattern CHANNEL = Pattern.compile("[a-z][a-z0-9.-]{0,248}");
    private static final Pattern CONTRACT = Pattern.compile("[A-Za-z0-9]+([-_][A-Za-z0-9]+)*");

    /**
     * Checks names, addresses, certificates and completeness.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public Connection {
        peers = List.copyOf(peers);
        witnesses = List.copyOf(witnesses);
        operators = List.copyOf(operators);
        roots = Collections.unmodifiableSortedMap(new TreeMap<>(roots));
        require(CHANNEL.matcher(channel).matches(), "malformed name of a channel: " + channel);
        require(CONTRACT.matcher(contract).matches(), "malformed name of a contract: " + contract);
        require(!peers.isEmpty() && peers.size() <= MAX_PEERS, "1 to " + MAX_PEERS + " peers are needed");
        require(!witnesses.isEmpty(), "a witness is needed");
        require(!operators.isEmpty(), "an operator is needed");
        Set<Organisation> members = new HashSet<>();
        for (Organisation member : concat(witnesses, operators)) {
            require(members.add(member), "an organisation is named twice: " + member);
            require(roots.containsKey(member), "no root certificate for " + member);
        }
        require(members.contains(organisation), organisation + " is neither witness nor operator");
        roots.forEach((member, root) -> requireCertificate("root of " + member, root));
        requireDigest(genesis);
    }

    /**
     * An own gateway.
     *
     * @param address {@code host:port}
     * @param tlsRoot the certificate, PEM, that its TLS certificate is judged by
     */
    public record Peer(String address, String tlsRoot) {

        /** @throws IllegalArgumentException with a sentence that says what is wrong */
        public Peer {
            int colon = address.lastIndexOf(':');
            require(colon > 0, "a peer's address is host:port, not " + address);
            require(isPort(address.substring(colon + 1)), "a peer's address names no port: " + address);
            requireCertificate("TLS root of " + address, tlsRoot);
        }
    }

    /** Canonical JSON, which {@link #read} takes. */
    public String json() {
        return ConnectionJson.write(this);
    }

    /**
     * Reads the JSON form from a file.
     *
     * @throws IOException if the file cannot be read or does not hold a connection; the message names file and cause
     */
    public static Connection read(Path file) throws IOException {
        try {
            return ConnectionJson.read(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IOException(file + " does not describe a connection: " + e.getMessage(), e);
        }
    }

    static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static boolean isPort(String text) {
        try {
            int port = Integer.parseInt(text);
            return port >= 1 && port <= MAX_PORT;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void requireCertificate(String what, String pem) {
        try {
            Pem.certificate(pem);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the " + what + " is no certificate: " + e.getMessage(), e);
        }
    }

    private static void requireDigest(String text) {
        try {
            new Digest(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the genesis hash is 64 lower-case hexadecimal digits", e);
        }
    }

    private static List<Organisation> concat(List<Organisation> first, List<Organisation> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }
}
