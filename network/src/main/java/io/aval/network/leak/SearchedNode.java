package io.aval.network.leak;

import io.aval.network.topology.Duty;
import io.aval.network.topology.Member;
import io.aval.network.topology.PeerNode;
import io.aval.network.topology.Topology;
import io.aval.rules.ledger.Keys;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder to search and what may lie in it.
 *
 * @param name as it shall stand in the report
 * @param folder everything below it is searched; nobody may write to it meanwhile
 * @param vaults collections that this node may keep: none for an ordering node or a contract process
 */
public record SearchedNode(String name, Path folder, Set<String> vaults) {

    public SearchedNode {
        vaults = Set.copyOf(vaults);
    }

    /**
     * All nodes of a network: each folder below {@code nodes}, whether the topology still names it or not. A topology's
     * node without a folder is there as well, so that it shows up as not searched.
     *
     * @param nodes the folder that holds a folder for each node, named as the topology names the node
     */
    public static List<SearchedNode> of(Topology topology, Path nodes) {
        Map<String, Set<String>> vaults = new HashMap<>();
        for (Member member : topology.members()) {
            for (PeerNode peer : member.peers()) {
                vaults.put(peer.name(), vaults(topology, member));
            }
        }
        Set<String> names = folders(nodes);
        names.addAll(vaults.keySet());
        topology.orderers().forEach(orderer -> names.add(orderer.name()));
        return names.stream()
                .map(name -> new SearchedNode(name, nodes.resolve(name), vaults.getOrDefault(name, Set.of())))
                .toList();
    }

    private static Set<String> vaults(Topology topology, Member member) {
        Stream<String> whose = member.duty() == Duty.WITNESS ? topology.operators().stream() : Stream.of(member.name());
        Set<String> vaults =
                whose.map(name -> Keys.vault(new Organisation(name))).collect(Collectors.toCollection(TreeSet::new));
        vaults.add(Keys.REGISTRY);
        return vaults;
    }

    private static Set<String> folders(Path nodes) {
        try (Stream<Path> found = Files.list(nodes)) {
            return found.map(path -> path.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
