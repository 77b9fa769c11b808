package io.aval.network.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.network.topology.Consensus;
import io.aval.network.topology.Topology;
import org.junit.jupiter.api.Test;

class ContractDefinitionTest {

    private static final Topology TOPOLOGY = Topology.usual(Consensus.RAFT, 24_300);

    private final ContractDefinition definition = ContractDefinition.of(TOPOLOGY, "1");

    @Test
    void asks_for_a_witness_and_an_operator() {
        assertThat(definition.policy().text())
                .isEqualTo("AND('Regulator.peer', OR('BankA.peer', 'BankB.peer', 'Platform.peer'))");
    }

    @Test
    void gives_each_operator_a_vault_with_the_witness_and_all_a_registry() {
        assertThat(definition.collections())
                .extracting(PrivateCollection::name)
                .containsExactly("registry", "vault-BankA", "vault-BankB", "vault-Platform");
        assertThat(definition.collections().getFirst().members())
                .containsExactly("BankA", "BankB", "Platform", "Regulator");
        PrivateCollection vault = definition.collections().get(2);
        assertThat(vault.members()).containsExactly("BankB", "Regulator");
        assertThat(vault.memberOnlyRead()).isTrue();
        assertThat(vault.memberOnlyWrite()).isFalse();
        assertThat(vault.terms()).isEqualTo(TOPOLOGY.vaults());
    }

    @Test
    void collections_survive_the_way_through_their_message() {
        assertThat(ContractDefinition.collections(definition.collectionsProto()))
                .isEqualTo(definition.collections());
    }

    @Test
    void agrees_with_itself_at_another_sequence_only() {
        assertThat(definition.agreesWith(definition.at(7))).isTrue();
        assertThat(definition.agreesWith(ContractDefinition.of(TOPOLOGY, "2"))).isFalse();
    }
}
