package io.aval.network.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.aval.network.topology.Topology;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractDefinitionTest {

    private static final ContractDefinition DEFINITION = ContractDefinition.first(
            "aval", "0.1.0", Topology.raft("aval", "Regulator", List.of("BankA", "BankB", "Platform"), 7000));

    @Test
    void the_witness_and_any_operating_organisation_endorse() {
        assertThat(DEFINITION.endorsementPolicy())
                .isEqualTo("AND('Regulator.peer', OR('BankA.peer', 'BankB.peer', 'Platform.peer'))");
    }

    @Test
    void all_keep_the_registry_and_each_its_vault_with_the_witness() {
        assertThat(DEFINITION.collectionsJson())
                .contains("\"registry\", \"policy\": \"OR('BankA.member', 'BankB.member', 'Platform.member',"
                        + " 'Regulator.member')\"")
                .contains("\"vault-BankA\", \"policy\": \"OR('BankA.member', 'Regulator.member')\"")
                .contains("\"vault-BankB\", \"policy\": \"OR('BankB.member', 'Regulator.member')\"")
                .contains("\"vault-Platform\", \"policy\": \"OR('Platform.member', 'Regulator.member')\"")
                .doesNotContain("vault-Regulator");
    }

    @Test
    void every_collection_is_read_by_members_only_and_written_by_any_client() {
        String json = DEFINITION.collectionsJson();
        for (String flag : List.of(
                "\"memberOnlyRead\": true",
                "\"memberOnlyWrite\": false",
                "\"requiredPeerCount\": 0",
                "\"maxPeerCount\": 2",
                "\"blockToLive\": 0")) {
            assertThat(json.split(flag, -1)).as(flag).hasSize(5);
        }
        assertThat(json).doesNotContain("endorsementPolicy");
    }

    @Test
    void refuses_a_definition_that_nobody_could_commit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContractDefinition("aval", "1", 0, "Regulator", List.of("BankA")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ContractDefinition("aval", "1", 1, "Regulator", List.of()));
    }
}
