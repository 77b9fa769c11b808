package io.aval.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.aval.contract.network.Network;
import io.aval.contract.network.PeerCall;
import io.aval.rules.act.Charter;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Operation;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.ledger.Entry;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.PartyActs;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hyperledger.fabric.protos.common.MSPPrincipal;
import org.hyperledger.fabric.protos.common.MSPRole;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.junit.jupiter.api.Test;

/** What an act leaves behind: entries, key policies, deposits, one event. */
class WritingTest {

    private final Market market = new Market();
    private final Network network = market.network;

    private static Map<String, Deposit> deposits(PeerCall call) {
        Map<String, Deposit> deposits = new TreeMap<>();
        call.deposits.forEach((collection, values) -> {
            assertThat(values).as("one deposit for each vault").hasSize(1).containsKey(call.getTxId());
            values.values().forEach(value -> {
                Deposit deposit = Network.deposit(value);
                assertThat(new String(value, StandardCharsets.UTF_8))
                        .as("canonical")
                        .isEqualTo(Schema.of(Deposit.class).encode(deposit).canonical());
                deposits.put(collection, deposit);
            });
        });
        return deposits;
    }

    private static String text(PeerCall call, String key) {
        return new String(Objects.requireNonNull(call.writes.get(key), key), StandardCharsets.UTF_8);
    }

    private static List<String> custodians(byte[] policy) throws InvalidProtocolBufferException {
        SignaturePolicyEnvelope envelope = SignaturePolicyEnvelope.parseFrom(policy);
        assertThat(envelope.getRule().getNOutOf().getN()).isEqualTo(1);
        assertThat(envelope.getRule().getNOutOf().getRulesCount()).isEqualTo(envelope.getIdentitiesCount());
        List<String> names = new ArrayList<>();
        for (int i = 0; i < envelope.getIdentitiesCount(); i++) {
            assertThat(envelope.getRule().getNOutOf().getRules(i).getSignedBy()).isEqualTo(i);
            MSPPrincipal principal = envelope.getIdentities(i);
            assertThat(principal.getPrincipalClassification()).isEqualTo(MSPPrincipal.Classification.ROLE);
            MSPRole role = MSPRole.parseFrom(principal.getPrincipal());
            assertThat(role.getRole()).isEqualTo(MSPRole.MSPRoleType.PEER);
            names.add(role.getMspIdentifier());
        }
        return names;
    }

    @Test
    void a_new_bill_is_an_entry_a_tag_a_request_a_policy_a_deposit_and_an_event() throws Exception {
        String tx = network.nextTxId();
        RecordId id = network.nextId();
        PeerCall call = network.act(Market.DRAWER, market.issue()).call();
        assertThat(call.writes.keySet().stream().map(key -> key.substring(0, key.indexOf('~'))))
                .containsExactlyInAnyOrder("bill", "tag", "req");
        Opening opening = Objects.requireNonNull(network.known("BankA").get(id));
        Entry entry = Schema.of(Entry.class).decode(JsonReader.read(text(call, "bill~" + id)));
        assertThat(entry).isEqualTo(new Entry(1, opening.digest(), tx));
        assertThat(call.policies).containsOnlyKeys("bill~" + id);
        assertThat(custodians(Objects.requireNonNull(call.policies.get("bill~" + id))))
                .containsExactly("BankA");
        assertThat(deposits(call)).containsOnlyKeys("vault-BankA");
        assertThat(call.events)
                .containsExactly("aval [{\"digest\":\"" + opening.digest() + "\",\"key\":\"bill~" + id + "\"}]");
    }

    @Test
    void an_act_answers_nothing() {
        assertThat(network.act(Market.DRAWER, market.issue()).payload()).isEmpty();
    }

    @Test
    void a_proposal_reaches_exactly_the_two_custodians_and_an_answer_the_holder_and_who_gave_it() throws Exception {
        RecordId bill = market.issued();
        List<Hop> path = market.path("BankA", bill);
        PeerCall proposal = network.act(Market.DRAWER, market.propose(market.drawer, bill, Operation.ACCEPT, path))
                .call();
        assertThat(custodians(Objects.requireNonNull(proposal.policies.get("bill~" + bill))))
                .containsExactly("BankA", "BankB");
        Opening pending = Objects.requireNonNull(network.known("BankB").get(bill));
        assertThat(deposits(proposal))
                .isEqualTo(Map.of(
                        "vault-BankA", new Deposit(1, List.of(pending), List.of()),
                        "vault-BankB", new Deposit(1, List.of(pending), path)));
        PeerCall answer = network.act(Market.ACCEPTOR, new BillActs.Answer(market.acceptor, bill, true, null))
                .call();
        assertThat(custodians(Objects.requireNonNull(answer.policies.get("bill~" + bill))))
                .containsExactly("BankA");
        Hop accepted = market.path("BankA", bill).getLast();
        Opening now = Objects.requireNonNull(network.known("BankA").get(bill));
        assertThat(deposits(answer))
                .isEqualTo(Map.of(
                        "vault-BankA", new Deposit(1, List.of(now), List.of(accepted)),
                        "vault-BankB", new Deposit(1, List.of(now), List.of(accepted))));
    }

    @Test
    void a_party_goes_into_the_registry_and_has_no_key_policy() {
        PeerCall call = network.act(Market.CLERK_A, market.registration("New Works", "new-0001", null))
                .call();
        assertThat(deposits(call)).containsOnlyKeys("registry");
        assertThat(call.policies).isEmpty();
        PeerCall bound = network.act(Market.CLERK_B, new PartyActs.Bind(market.drawer, new Handle("drawer-at-b")))
                .call();
        assertThat(deposits(bound)).containsOnlyKeys("registry");
        assertThat(bound.policies).isEmpty();
    }

    @Test
    void many_commands_make_one_deposit_for_each_vault_and_one_event() {
        PeerCall call = network.act(Market.DRAWER, market.issue(), market.issue(), market.issue())
                .call();
        Deposit deposit = Objects.requireNonNull(deposits(call).get("vault-BankA"));
        assertThat(deposit.openings()).hasSize(3);
        assertThat(deposit.hops()).hasSize(3);
        assertThat(call.events).hasSize(1);
    }

    @Test
    void custody_that_does_not_move_writes_no_policy() {
        RecordId bill = market.received();
        PeerCall toOwnBank = network.act(
                        Market.PAYEE,
                        new BillActs.Propose(
                                market.payee,
                                bill,
                                Operation.ENDORSE,
                                new io.aval.rules.party.Counterparty(
                                        market.acceptor, new io.aval.rules.record.Organisation("BankB")),
                                false,
                                List.of()))
                .call();
        assertThat(toOwnBank.policies).isEmpty();
        assertThat(deposits(toOwnBank)).containsOnlyKeys("vault-BankB");
    }

    @Test
    void a_member_is_admitted_without_touching_the_registrys_key() {
        Market market = new Market();
        Charter grown = new Charter(
                Network.CHARTER.witnesses(),
                Stream.concat(Network.CHARTER.operators().stream(), Stream.of(new Organisation("BankC")))
                        .toList());
        PeerCall admission =
                market.network.act(Market.REGULATOR, new OrderActs.Admit(grown)).call();
        assertThat(text(admission, "charter")).contains("\"operators\":[\"BankA\",\"BankB\",\"Platform\",\"BankC\"]");
        assertThat(admission.deposits).isEmpty();
    }

    @Test
    void the_day_and_the_founding_are_public_and_announced() {
        Network fresh = new Network();
        OrderActs.Found found = new OrderActs.Found(Network.CHARTER, Market.START, Digest.of("K"));
        PeerCall founding = fresh.act(Market.REGULATOR, found).call();
        assertThat(text(founding, "charter"))
                .isEqualTo("{\"operators\":[\"BankA\",\"BankB\",\"Platform\"],\"witnesses\":[\"Regulator\"]}");
        assertThat(founding.deposits.get("registry")).containsOnlyKeys("K");
        PeerCall advance = fresh.act(Market.REGULATOR, new OrderActs.Advance(Market.START.plusDays(1)))
                .call();
        String day = text(advance, "day");
        assertThat(day).isEqualTo("{\"day\":\"2026-03-03\",\"tx\":\"" + advance.getTxId() + "\"}");
        Json event = JsonReader.read(advance.events.getFirst().substring("aval ".length()));
        assertThat(event.canonical()).isEqualTo("[{\"digest\":\"" + Digest.of(day) + "\",\"key\":\"day\"}]");
    }

    @Test
    void a_freeze_stands_beside_the_record_and_is_read_by_every_act_on_it() {
        RecordId bill = market.issued();
        OrderActs.Freeze freeze = new OrderActs.Freeze(bill, "Court", "2026-1", Market.SOME);
        // The witness is no custodian: its desk brings the opening from the vault that it also keeps
        Network.Outcome outcome = network.propose(
                Market.REGULATOR,
                network.envelopeOf(
                        List.of(Objects.requireNonNull(network.known("BankA").get(bill))), "freeze", freeze));
        network.commit(outcome);
        PeerCall call = outcome.call();
        assertThat(text(call, "order~" + bill))
                .isEqualTo("{\"day\":\"2026-03-02\",\"frozen\":true,\"tx\":\"" + call.getTxId() + "\"}");
        assertThat(call.writes).doesNotContainKey("bill~" + bill);
        assertThat(deposits(call)).containsOnlyKeys("vault-BankA");
        Network.Outcome refused = network.propose(
                Market.DRAWER, market.propose(market.drawer, bill, Operation.ACCEPT, market.path("BankA", bill)));
        assertThat(refused.refusal().code()).isEqualTo(io.aval.rules.refusal.Code.FROZEN);
    }
}
