package io.aval.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.contract.network.Network;
import io.aval.contract.network.PeerCall;
import io.aval.rules.bill.Operation;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.DayEntry;
import io.aval.rules.order.OrderActs;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The market's conventions ride on the key of the day: they cost an act no read of their own. */
class ConventionsWritingTest {

    private static final BusinessDay HOLIDAY = Market.START.plusDays(1);
    private static final Conventions CONVENTIONS =
            new Conventions(List.of(HOLIDAY), List.of(), 34_500, 360, 10, 150_000, 100_000, false, false);

    private final Market market = new Market();
    private final Network network = market.network;

    private static DayEntry day(PeerCall call) {
        byte[] text = Objects.requireNonNull(call.writes.get("day"));
        return Schema.of(DayEntry.class).decode(JsonReader.read(new String(text, StandardCharsets.UTF_8)));
    }

    @Test
    void they_stand_beside_the_day_and_survive_its_move() {
        PeerCall set = network.act(Market.REGULATOR, new OrderActs.SetConventions(CONVENTIONS))
                .call();
        assertThat(day(set)).isEqualTo(new DayEntry(Market.START, set.getTxId(), CONVENTIONS));
        assertThat(set.deposits).isEmpty();
        byte[] text = Objects.requireNonNull(set.writes.get("day"));
        assertThat(set.events).containsExactly("aval [{\"digest\":\"" + Digest.of(text) + "\",\"key\":\"day\"}]");
        BusinessDay next = HOLIDAY.plusDays(1);
        PeerCall moved =
                network.act(Market.REGULATOR, new OrderActs.Advance(next)).call();
        assertThat(day(moved)).isEqualTo(new DayEntry(next, moved.getTxId(), CONVENTIONS));
    }

    @Test
    void the_contract_moves_the_day_to_working_days_only() {
        network.act(Market.REGULATOR, new OrderActs.SetConventions(CONVENTIONS));
        Network.Outcome refused = network.propose(Market.REGULATOR, new OrderActs.Advance(HOLIDAY));
        assertThat(refused.refusal().code()).isEqualTo(Code.DAY_NOT_WORKING);
        assertThat(refused.refusal().details())
                .containsEntry("day", HOLIDAY.plusDays(1).toString());
    }

    @Test
    void an_act_reads_as_many_keys_as_before() {
        RecordId bill = market.issued();
        var propose = market.propose(market.drawer, bill, Operation.ACCEPT, market.path("BankA", bill));
        List<String> before =
                List.copyOf(network.propose(Market.DRAWER, propose).call().reads);
        network.act(Market.REGULATOR, new OrderActs.SetConventions(CONVENTIONS));
        assertThat(network.propose(Market.DRAWER, propose).call().reads).hasSameSizeAs(before);
    }

    @Test
    void attest_answers_the_day_as_text_and_the_conventions_as_state() {
        network.act(Market.REGULATOR, new OrderActs.SetConventions(CONVENTIONS));
        String answer =
                network.call("BankA", Market.DRAWER, Map.of(), "attest", "day").payload();
        assertThat(answer).contains("\"day\":\"2026-03-02\"").contains("\"closed\":[\"2026-03-03\"]");
    }
}
