package io.aval.network.leak;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.network.topology.Consensus;
import io.aval.network.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchedNodeTest {

    @TempDir
    Path nodes;

    @Test
    void peers_keep_their_members_vaults_the_witness_keeps_all_others_keep_none() throws IOException {
        Files.createDirectories(nodes.resolve("contract-BankA-0"));
        Files.createDirectories(nodes.resolve("peer-BankC"));
        Topology topology = Topology.usual(Consensus.BFT, 20_000);
        Map<String, Set<String>> vaults = SearchedNode.of(topology, nodes).stream()
                .collect(Collectors.toMap(SearchedNode::name, SearchedNode::vaults));
        assertThat(vaults)
                .containsOnlyKeys(
                        "peer-BankA",
                        "peer-BankB",
                        "peer-Platform",
                        "peer-Regulator",
                        "orderer-BankA",
                        "orderer-BankB",
                        "orderer-Platform",
                        "orderer-Regulator",
                        "contract-BankA-0",
                        "peer-BankC")
                .containsEntry("peer-BankA", Set.of("vault-BankA", "registry"))
                .containsEntry("peer-Regulator", Set.of("vault-BankA", "vault-BankB", "vault-Platform", "registry"))
                .containsEntry("orderer-BankA", Set.of())
                .containsEntry("contract-BankA-0", Set.of())
                .containsEntry("peer-BankC", Set.of());
    }
}
