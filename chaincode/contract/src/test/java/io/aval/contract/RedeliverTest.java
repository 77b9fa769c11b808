package io.aval.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.contract.network.Network;
import io.aval.contract.network.Network.Caller;
import io.aval.contract.network.PeerCall;
import io.aval.rules.bill.Operation;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.ledger.Redelivery;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A custodian who lost an opening gets it again, and nobody else does. */
class RedeliverTest {

    private final Market market = new Market();
    private final Network network = market.network;
    private final RecordId bill = pending();
    private final Opening opening =
            Objects.requireNonNull(network.known("BankA").get(bill));

    private RecordId pending() {
        RecordId id = market.issued();
        network.act(Market.DRAWER, market.propose(market.drawer, id, Operation.ACCEPT, market.path("BankA", id)));
        return id;
    }

    private Network.Outcome redeliver(Caller caller, String to, Opening... openings) {
        Redelivery redelivery = new Redelivery(1, "again", new Organisation(to), List.of(openings));
        byte[] text = Schema.of(Redelivery.class).encode(redelivery).canonical().getBytes(StandardCharsets.UTF_8);
        return network.call(
                caller.organisation(),
                caller,
                Map.of("envelope", text),
                "redeliver",
                Digest.of(text).value());
    }

    private Code refused(Caller caller, String to, Opening... openings) {
        Network.Outcome outcome = redeliver(caller, to, openings);
        assertThat(outcome.call().writes).isEmpty();
        assertThat(outcome.call().deposits).isEmpty();
        return outcome.refusal().code();
    }

    @Test
    void a_custodian_or_a_witness_delivers_again() {
        for (Caller caller : List.of(Market.CLERK_A, Market.CLERK_B, Market.REGULATOR)) {
            PeerCall call = redeliver(caller, "BankB", opening).call();
            assertThat(call.deposits).containsOnlyKeys("vault-BankB");
            byte[] value = Objects.requireNonNull(
                    Objects.requireNonNull(call.deposits.get("vault-BankB")).get(call.getTxId()));
            assertThat(Network.deposit(value)).isEqualTo(new Deposit(1, List.of(opening), List.of()));
            assertThat(call.writes.keySet()).singleElement().asString().startsWith("req~");
            assertThat(call.policies).isEmpty();
            assertThat(call.events)
                    .containsExactly("aval [{\"digest\":\"" + opening.digest() + "\",\"key\":\"bill~" + bill + "\"}]");
        }
    }

    @Test
    void nobody_else_delivers_and_nobody_else_is_delivered_to() {
        assertThat(refused(Market.CLERK_P, "BankB", opening)).isEqualTo(Code.NOT_CUSTODIAN);
        assertThat(refused(Market.CLERK_A, "Platform", opening)).isEqualTo(Code.NOT_CUSTODIAN);
        assertThat(refused(Market.REGULATOR, "Platform", opening)).isEqualTo(Code.NOT_CUSTODIAN);
    }

    @Test
    void only_the_current_opening_is_delivered() {
        Opening forged = new Opening(
                1, opening.kind(), bill, opening.version(), Digest.of("x"), opening.custodians(), opening.body());
        Opening old = new Opening(1, opening.kind(), bill, 1, opening.salt(), opening.custodians(), opening.body());
        assertThat(refused(Market.CLERK_A, "BankB", forged)).isEqualTo(Code.FORGED_OPENING);
        assertThat(refused(Market.CLERK_A, "BankB", old)).isEqualTo(Code.STALE_OPENING);
    }

    @Test
    void the_same_delivery_again_is_answered_with_the_first() {
        network.commit(redeliver(Market.CLERK_A, "BankB", opening));
        assertThat(refused(Market.CLERK_A, "BankB", opening)).isEqualTo(Code.REQUEST_DONE);
        assertThat(refused(Market.CLERK_A, "BankA", opening)).isEqualTo(Code.REQUEST_REUSED);
    }
}
