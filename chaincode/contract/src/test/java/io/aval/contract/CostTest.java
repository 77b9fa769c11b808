package io.aval.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.contract.network.Network;
import io.aval.contract.network.PeerCall;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Operation;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import org.junit.jupiter.api.Test;

/** What a transfer costs a peer: each line here is paid at every endorser and again at every committer. */
class CostTest {

    private final Market market = new Market();
    private final Network network = market.network;

    @Test
    void a_transfer_reads_few_keys_and_writes_fewer() {
        RecordId bill = market.received();
        PeerCall proposal = network.act(
                        Market.PAYEE,
                        new BillActs.Propose(
                                market.payee,
                                bill,
                                Operation.ENDORSE,
                                new Counterparty(market.owner, new Organisation("Platform")),
                                false,
                                market.path("BankB", bill)))
                .call();
        // Request, both parties, the bill, its order, the day
        assertCost(proposal, 6, 1, 2);
        PeerCall answer = network.act(Market.OWNER, new BillActs.Answer(market.owner, bill, true, null))
                .call();
        // Request, the party, the bill, its order, the day
        assertCost(answer, 5, 1, 2);
    }

    private static void assertCost(PeerCall call, int reads, int policies, int vaults) {
        assertThat(call.reads).hasSize(reads).doesNotHaveDuplicates();
        assertThat(call.privateReads).isEmpty();
        assertThat(call.writes.keySet().stream().map(key -> key.substring(0, key.indexOf('~'))))
                .containsExactlyInAnyOrder("req", "bill");
        assertThat(call.policies).hasSize(policies);
        assertThat(call.deposits).hasSize(vaults);
        assertThat(call.deposits.values())
                .allSatisfy(deposit -> assertThat(deposit).hasSize(1));
        assertThat(call.events).hasSize(1);
    }

    @Test
    void an_act_reads_public_keys_and_the_registrys_key_only() {
        assertThat(network.act(Market.DRAWER, market.issue()).call().privateReads)
                .containsExactly("registry/K");
        assertThat(network.act(Market.CLERK_A, market.registration("New", "new-0001", null))
                        .call()
                        .privateReads)
                .containsExactly("registry/K");
    }

    @Test
    void an_issue_reads_the_parties_the_day_the_request_and_its_tag() {
        assertThat(network.act(Market.DRAWER, market.issue()).call().reads)
                .hasSize(6)
                .doesNotHaveDuplicates();
    }
}
