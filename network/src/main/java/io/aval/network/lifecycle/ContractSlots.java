package io.aval.network.lifecycle;

import io.aval.network.topology.PeerNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which of a peer's contract ports each package has: while a contract is replaced, the old and the new one run side by
 * side. What the connection files say counts, because that is where the peer looks.
 *
 * @param byLabel from a package's label to its slot
 */
public record ContractSlots(PeerNode peer, SortedMap<String, Integer> byLabel) {

    private static final Pattern ADDRESS = Pattern.compile("\"address\"\\s*:\\s*\"[^\"]*:(\\d{1,5})\"");
    private static final String ENDING = ".json";

    /** Reads the connection files of one peer; a folder that does not exist has none. */
    public static ContractSlots read(PeerNode peer, Path connections) throws IOException {
        SortedMap<String, Integer> slots = new TreeMap<>();
        if (Files.isDirectory(connections)) {
            List<Path> files;
            try (Stream<Path> all = Files.list(connections)) {
                files = all.filter(file -> file.toString().endsWith(ENDING)).toList();
            }
            for (Path file : files) {
                String name = file.getFileName().toString();
                slots.put(name.substring(0, name.length() - ENDING.length()), slot(peer, file));
            }
        }
        return new ContractSlots(peer, slots);
    }

    /**
     * The slot of a package: the one that it has, or the first free one.
     *
     * @throws IOException if all are taken
     */
    public int of(String label) throws IOException {
        Integer own = byLabel.get(label);
        if (own != null && own >= 0) {
            return own;
        }
        return IntStream.range(0, peer.contractPorts().size())
                .filter(slot -> !byLabel.containsValue(slot))
                .findFirst()
                .orElseThrow(() -> new IOException("all contract ports of " + peer.name() + " are taken by "
                        + byLabel.keySet() + ": end one of them and remove its connection file"));
    }

    /** The connection file of a package in a peer's folder. */
    public static Path connection(Path connections, String label) {
        return connections.resolve(label + ENDING);
    }

    /** -1 if the file names a port that is not the peer's, as after a change of the topology. */
    private static int slot(PeerNode peer, Path file) throws IOException {
        Matcher address = ADDRESS.matcher(Files.readString(file));
        if (!address.find()) {
            throw new IOException(file + " names no address: remove it, it is written again");
        }
        return peer.contractPorts().indexOf(Integer.parseInt(address.group(1)));
    }
}
