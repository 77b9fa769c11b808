package io.aval.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.contract.network.Network;
import io.aval.contract.network.Network.Caller;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who may read what, and what is attested. */
class ReadAndAttestTest {

    private final Market market = new Market();
    private final Network network = market.network;
    private final String tx = network.nextTxId();
    private final RecordId bill = market.issued();

    private Network.Outcome read(String peer, Caller caller, String... arguments) {
        return network.call(peer, caller, Map.of(), arguments);
    }

    private Code refused(String peer, Caller caller, String vault, String txId) {
        Network.Outcome outcome = read(peer, caller, "read", vault, txId);
        assertThat(outcome.granted()).isFalse();
        return outcome.refusal().code();
    }

    @Test
    void an_organisations_client_reads_its_own_vault_at_its_own_peer() {
        Network.Outcome outcome = read("BankA", Market.CLERK_A, "read", "vault-BankA", tx);
        assertThat(Network.deposit(outcome.payload().getBytes(StandardCharsets.UTF_8))
                        .openings())
                .extracting(Opening::id)
                .containsExactly(bill);
        assertThat(outcome.call().writes).isEmpty();
    }

    @Test
    void a_witness_reads_every_vault_and_an_operator_no_other() {
        assertThat(read("Regulator", Market.REGULATOR, "read", "vault-BankA", tx)
                        .granted())
                .isTrue();
        assertThat(refused("Regulator", Market.REGULATOR, "vault-Regulator", tx))
                .isEqualTo(Code.NOT_ENTITLED);
        for (String vault : List.of("vault-BankA", "vault-Nowhere", "vault-", "", "implicit")) {
            assertThat(refused("BankB", Market.CLERK_B, vault, tx)).isEqualTo(Code.NOT_ENTITLED);
        }
    }

    @Test
    void a_client_who_is_no_officer_reads_no_deposit_not_even_of_its_own_act() {
        assertThat(refused("BankA", Market.LENDER_A, "vault-BankA", tx)).isEqualTo(Code.WRONG_ROLE);
        assertThat(refused("BankA", Market.DRAWER, "vault-BankA", tx)).isEqualTo(Code.WRONG_ROLE);
    }

    @Test
    void nobody_reads_at_the_peer_of_another_organisation() {
        assertThat(refused("Regulator", Market.CLERK_B, "vault-BankA", tx)).isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(refused("BankA", Market.CLERK_B, "vault-BankA", tx)).isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(refused("BankA", Market.CLERK_B, "vault-BankB", tx)).isEqualTo(Code.WRONG_ORGANISATION);
        assertThat(refused("BankA", Market.REGULATOR, "vault-BankA", tx)).isEqualTo(Code.WRONG_ORGANISATION);
    }

    @Test
    void every_member_reads_the_registry_but_nobody_its_key() {
        for (Caller caller : List.of(Market.CLERK_A, Market.DRAWER, Market.REGULATOR)) {
            assertThat(refused(caller.organisation(), caller, "registry", "K")).isEqualTo(Code.BAD_FORMAT);
        }
        assertThat(network.known("BankB")).containsKey(market.drawer);
    }

    @Test
    void what_was_never_deposited_is_not_there_and_what_is_late_is_awaited() {
        assertThat(refused("BankA", Market.CLERK_A, "vault-BankA", "0".repeat(64)))
                .isEqualTo(Code.NO_DEPOSIT);
        network.delay("vault-BankA", tx);
        assertThat(refused("BankA", Market.CLERK_A, "vault-BankA", tx)).isEqualTo(Code.DEPOSIT_AWAITED);
    }

    @Test
    void a_read_takes_a_vault_and_a_transaction() {
        for (String[] arguments : List.of(
                new String[] {"read"}, new String[] {"read", "vault-BankA"}, new String[] {"read", "vault-BankA", tx, tx
                })) {
            assertThat(read("BankA", Market.CLERK_A, arguments).refusal().code())
                    .isEqualTo(Code.MALFORMED);
        }
    }

    @Test
    void an_attestation_says_what_stands_at_a_key_and_on_which_day() {
        Network.Outcome outcome = read("BankB", Market.CLERK_B, "attest", "bill~" + bill);
        String state = new String(Objects.requireNonNull(network.state().get("bill~" + bill)), StandardCharsets.UTF_8);
        assertThat(outcome.payload())
                .isEqualTo("{\"day\":\"2026-03-02\",\"key\":\"bill~" + bill + "\",\"state\":" + state + "}");
        assertThat(outcome.call().reads).containsExactly("bill~" + bill, "day");
        assertThat(outcome.call().writes).isEmpty();
    }

    @Test
    void an_attestation_also_says_that_nothing_stands_there() {
        assertThat(read("BankB", Market.CLERK_B, "attest", "order~" + bill).payload())
                .isEqualTo("{\"day\":\"2026-03-02\",\"key\":\"order~" + bill + "\"}");
    }

    @Test
    void tags_and_requests_are_not_attested() {
        for (String key : List.of("", "tag~x", "req~x", "K", "bill", "days")) {
            assertThat(read("BankB", Market.CLERK_B, "attest", key).refusal().code())
                    .isEqualTo(Code.BAD_FORMAT);
        }
        assertThat(read("BankB", Market.CLERK_B, "attest").refusal().code()).isEqualTo(Code.MALFORMED);
    }
}
