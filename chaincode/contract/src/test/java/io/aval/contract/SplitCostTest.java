package io.aval.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.contract.network.Network;
import io.aval.contract.network.PeerCall;
import io.aval.rules.bill.BillActs;
import io.aval.rules.bill.Interval;
import io.aval.rules.bill.Operation;
import io.aval.rules.bill.Terms;
import io.aval.rules.party.Counterparty;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a split costs a peer does not depend on how often the package was split before. */
class SplitCostTest {

    private static final int DEPTH = 10_000;

    /** Below a power of ten by more than the splits, so that every range is written with as many digits. */
    private static final long FACE = Terms.MAX_FEN - 1;

    private final Market market = new Market();
    private final Network network = market.network;
    private final RecordId bill = market.received(market.issue(FACE));
    private final Map<RecordId, Opening> known = new TreeMap<>(network.known("BankB"));
    private final long versionBefore = Objects.requireNonNull(known.get(bill)).version();
    private final List<Hop> path = market.path("BankB", bill);

    /** What a call did, each sort by itself; bytes without the digits of version numbers. */
    private record Cost(
            int reads,
            int privateReads,
            int writes,
            int policies,
            int deposits,
            int events,
            long written,
            long deposited,
            long told) {

        static Cost of(PeerCall call) {
            List<byte[]> deposits = call.deposits.values().stream()
                    .map(Map::values)
                    .flatMap(Collection::stream)
                    .toList();
            return new Cost(
                    call.reads.size(),
                    call.privateReads.size(),
                    call.writes.size(),
                    call.policies.size(),
                    deposits.size(),
                    call.events.size(),
                    bytes(call.writes.values()) + bytes(call.policies.values()),
                    bytes(deposits),
                    call.events.stream().mapToLong(String::length).sum());
        }

        private static long bytes(Collection<byte[]> values) {
            return values.stream()
                    .map(value -> new String(value, StandardCharsets.UTF_8))
                    .mapToLong(text ->
                            text.replaceAll("\"v(ersion)?\":\\d+", "\"v\":1").getBytes(StandardCharsets.UTF_8).length)
                    .sum();
        }
    }

    @Test
    void the_ten_thousandth_split_makes_the_same_calls_and_bytes_as_the_first() {
        Cost first = split(1);
        for (int depth = 2; depth < DEPTH; depth++) {
            split(depth);
        }
        assertThat(split(DEPTH)).isEqualTo(first);
        assertThat(Objects.requireNonNull(known.get(bill)).version()).isEqualTo(versionBefore + DEPTH);
        // Request, both parties, the bill, its order, the day
        assertThat(first.reads()).isEqualTo(6);
        assertThat(first.privateReads()).isZero();
        // Request, the rest, the part
        assertThat(first.writes()).isEqualTo(3);
        assertThat(first.deposits()).isEqualTo(2);
    }

    /** Splits the last unit off and offers it to somebody at the platform. */
    private Cost split(int depth) {
        long unit = FACE - depth + 1;
        BillActs.Propose split = new BillActs.Propose(
                market.payee,
                bill,
                Operation.ENDORSE,
                new Counterparty(market.owner, new Organisation("Platform")),
                false,
                path,
                new Interval(unit, unit),
                null);
        List<Opening> brought = Stream.of(market.payee, bill, market.owner)
                .map(id -> Objects.requireNonNull(known.get(id)))
                .toList();
        Network.Outcome outcome =
                network.propose(Market.PAYEE, network.envelopeOf(brought, "split-%05d".formatted(depth), split));
        assertThat(outcome.granted()).isTrue();
        network.commit(outcome);
        outcome.call().deposits.getOrDefault("vault-BankB", Map.of()).values().stream()
                .flatMap(value -> Network.deposit(value).openings().stream())
                .filter(opening -> opening.id().equals(bill))
                .forEach(opening -> known.put(bill, opening));
        return Cost.of(outcome.call());
    }
}
