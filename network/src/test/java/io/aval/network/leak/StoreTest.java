package io.aval.network.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoreTest {

    private static final Set<String> VAULTS = Set.of("vault-BankA", "registry");

    @Test
    void only_the_private_namespaces_of_the_state_may_hold_what_was_deposited_there() {
        assertThat(Store.STATE.permitted("aval\0daval$$pvault-BankA\0" + "ab".repeat(32), VAULTS))
                .containsExactly("vault-BankA");
        assertThat(Store.STATE.permitted("aval\0daval$$pregistry\0K", VAULTS)).containsExactly("registry");
        assertThat(Store.STATE.permitted("aval\0daval$$pvault-BankB\0ab", VAULTS))
                .isEmpty();
        assertThat(Store.STATE.permitted("aval\0daval$$hvault-BankA\0ab", VAULTS))
                .isEmpty();
        assertThat(Store.STATE.permitted("aval\0daval\0bill~$$pvault-BankA", VAULTS))
                .isEmpty();
        assertThat(Store.STATE.permitted("aval\0s", VAULTS)).isEmpty();
        assertThat(Store.STATE.permitted("_\0f", VAULTS)).isEmpty();
        assertThat(Store.STATE.permitted("", VAULTS)).isEmpty();
    }

    @Test
    void only_committed_data_of_the_private_store_may_hold_what_was_deposited_there() {
        assertThat(Store.PRIVATE.permitted("aval\0\2\1\7\0aval\0vault-BankA", VAULTS))
                .containsExactly("vault-BankA");
        assertThat(Store.PRIVATE.permitted("aval\0\2\1\7\0aval\0vault-BankB", VAULTS))
                .isEmpty();
        assertThat(Store.PRIVATE.permitted("aval\0\3\1\7\0aval\0vault-BankA", VAULTS))
                .isEmpty();
        assertThat(Store.PRIVATE.permitted("aval\0", VAULTS)).isEmpty();
    }

    @Test
    void write_sets_of_the_transient_store_may_hold_any_of_the_nodes_vaults() {
        assertThat(Store.TRANSIENT.permitted("aval\0P\0tx\0uuid\0\1\7", VAULTS)).isEqualTo(VAULTS);
        assertThat(Store.TRANSIENT.permitted("aval\0H\0\1\7\0tx\0uuid", VAULTS)).isEmpty();
        assertThat(Store.TRANSIENT.permitted("aval\0P\0tx\0uuid\0\1\7", Set.of()))
                .isEmpty();
        assertThat(Store.PUBLIC.permitted("aval\0P\0tx\0uuid\0\1\7", VAULTS)).isEmpty();
    }

    @Test
    void databases_are_known_by_the_names_of_their_folders() {
        assertThat(Store.in(Path.of("x/stateLeveldb"))).isEqualTo(Store.STATE);
        assertThat(Store.in(Path.of("x/pvtdataStore"))).isEqualTo(Store.PRIVATE);
        assertThat(Store.in(Path.of("x/transientstore"))).isEqualTo(Store.TRANSIENT);
        assertThat(Store.in(Path.of("x/historyLeveldb"))).isEqualTo(Store.PUBLIC);
    }
}
