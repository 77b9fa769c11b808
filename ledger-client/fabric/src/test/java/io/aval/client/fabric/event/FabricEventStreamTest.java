package io.aval.client.fabric.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.LedgerEvent;
import io.aval.client.fabric.fake.Consortium;
import io.aval.client.fabric.fake.FakeChain;
import io.aval.client.fabric.fake.FakeChain.Tx;
import io.aval.client.fabric.fake.FakeDelivery;
import io.aval.client.fabric.fake.FakePeer;
import io.aval.client.fabric.fake.Orderers;
import io.aval.client.fabric.gateway.OwnPeer;
import io.aval.client.fabric.gateway.OwnPeers;
import io.aval.rules.canonical.Digest;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.Refusal;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two own peers that hand over blocks, break off, die and lie. */
class FabricEventStreamTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Tx FOREIGN = new Tx("foreign", TxValidationCode.VALID, "other", "aval", "[]");
    private static final Tx OTHER = new Tx("other", TxValidationCode.VALID, Consortium.CONTRACT, "other", "[]");

    private final Consortium consortium = new Consortium();
    private final FakeChain chain = new FakeChain(Orderers.create(true));
    private final FakeDelivery one = new FakeDelivery();
    private final FakeDelivery two = new FakeDelivery();
    private FakePeer first;
    private FakePeer second;
    private OwnPeers peers;

    @BeforeEach
    void open() throws IOException {
        chain.add(Tx.valid("a"), Tx.invalid("b"), FOREIGN, Tx.valid("c"));
        chain.add(OTHER, Tx.valid("d"));
        chain.add(Tx.valid("e"));
        first = new FakePeer(consortium, one);
        second = new FakePeer(consortium, two);
        peers = new OwnPeers(List.of(
                new OwnPeer(first.address(), consortium.tlsRoot()),
                new OwnPeer(second.address(), consortium.tlsRoot())));
    }

    @AfterEach
    void close() {
        peers.close();
        first.close();
        second.close();
    }

    private EventStream after(Checkpoint position) {
        Course course = new Course(
                Consortium.CHANNEL, Consortium.CONTRACT, new Digest(chain.genesis()), position, Duration.ofMillis(50));
        return FabricEventStream.open(course, peers, consortium.client(Consortium.BANK_A), closed -> {});
    }

    private static List<String> take(EventStream events, int count) throws InterruptedException {
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            taken.add(events.next(PATIENCE).orElseThrow().txId());
        }
        return taken;
    }

    private static Refusal fault(EventStream events) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> events.next(PATIENCE));
        assertThat(refused).as("a fault").isNotNull();
        return refused.refusal();
    }

    @Test
    void only_valid_transactions_of_the_contract_have_events_in_the_order_of_the_chain() throws Exception {
        one.add(chain.blocks());
        try (EventStream events = after(Checkpoint.START)) {
            LedgerEvent event = events.next(PATIENCE).orElseThrow();
            assertThat(event.position()).isEqualTo(new Checkpoint(1, "a"));
            assertThat(event.changes()).containsExactly(new LedgerEvent.Change("bill~a", new Digest("ab".repeat(32))));
            assertThat(take(events, 3)).containsExactly("c", "d", "e");
            assertThat(events.next(Duration.ofMillis(30))).isEmpty();
            one.add(List.of(chain.add(Tx.valid("f"))));
            assertThat(take(events, 1)).containsExactly("f");
        }
    }

    @Test
    void goes_on_behind_a_checkpoint() throws Exception {
        one.add(chain.blocks());
        try (EventStream events = after(new Checkpoint(1, "a"))) {
            assertThat(take(events, 3)).containsExactly("c", "d", "e");
        }
        try (EventStream events = after(new Checkpoint(1, "b"))) {
            assertThat(take(events, 1)).containsExactly("c");
        }
        try (EventStream events = after(new Checkpoint(2, ""))) {
            assertThat(take(events, 2)).containsExactly("d", "e");
        }
        try (EventStream events = after(new Checkpoint(2, "nobody"))) {
            assertThat(fault(events)).isEqualTo(Code.BAD_FORMAT.refusal("field", "checkpoint"));
        }
    }

    @Test
    void loses_and_repeats_nothing_when_streams_break_off_and_peers_die() throws Exception {
        List<String> expected = new ArrayList<>(List.of("a", "c", "d", "e"));
        one.add(chain.blocks());
        two.add(chain.blocks());
        List<String> taken = new ArrayList<>();
        try (EventStream events = after(Checkpoint.START)) {
            taken.addAll(take(events, 2));
            for (int i = 0; i < 12; i++) {
                String id = "more-" + i;
                Block block = chain.add(Tx.valid(id), Tx.invalid("not-" + id));
                expected.add(id);
                switch (i % 4) {
                    case 0 -> one.breakOff();
                    case 1 -> first.restart();
                    case 2 -> two.breakOff();
                    default -> second.restart();
                }
                one.add(List.of(block));
                two.add(List.of(block));
                if (i % 3 == 0) {
                    taken.addAll(take(events, 1));
                }
            }
            taken.addAll(take(events, expected.size() - taken.size()));
            assertThat(taken).isEqualTo(expected);
            assertThat(events.next(Duration.ofMillis(30))).isEmpty();
        }
    }

    @Test
    void a_peer_that_was_down_at_first_is_waited_for() throws Exception {
        first.close();
        try (EventStream events = after(Checkpoint.START)) {
            assertThat(events.next(Duration.ofMillis(100))).isEmpty();
            two.add(chain.blocks());
            assertThat(take(events, 4)).containsExactly("a", "c", "d", "e");
        }
    }

    @Test
    void a_forged_block_is_asked_of_another_peer() throws Exception {
        one.add(chain.blocks());
        two.add(chain.blocks());
        one.replace(2, forged());
        try (EventStream events = after(Checkpoint.START)) {
            assertThat(take(events, 4)).containsExactly("a", "c", "d", "e");
        }
        assertThat(two.starts()).containsExactly(2L);
    }

    @Test
    void a_forged_block_that_no_peer_mends_ends_the_stream_and_is_not_delivered() throws Exception {
        one.add(chain.blocks());
        two.add(chain.blocks());
        one.replace(2, forged());
        two.replace(2, forged());
        try (EventStream events = after(Checkpoint.START)) {
            assertThat(take(events, 2)).containsExactly("a", "c");
            Refusal fault = fault(events);
            assertThat(fault.code()).isEqualTo(Code.LEDGER_UNAVAILABLE);
            assertThat(fault.details()).containsEntry("block", "2").containsKeys("finding", "peer");
            assertThat(fault(events)).as("it stays so").isEqualTo(fault);
        }
    }

    @Test
    void the_finding_is_told_when_the_other_peer_stays_away() throws Exception {
        second.close();
        one.add(chain.blocks());
        one.replace(1, forged());
        try (EventStream events = after(Checkpoint.START)) {
            assertThat(fault(events).details()).containsEntry("block", "1");
        }
    }

    @Test
    void who_may_not_read_is_told_so() {
        one.forbid();
        try (EventStream events = after(Checkpoint.START)) {
            assertThat(fault(events).code()).isEqualTo(Code.BAD_SIGNATURE);
        }
    }

    @Test
    void closing_wakes_who_waits() throws Exception {
        one.add(chain.blocks());
        EventStream events = after(new Checkpoint(4, ""));
        try (ExecutorService waiter = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<LedgerEvent>> next = waiter.submit(() -> events.next(Duration.ofHours(1)));
            events.close();
            assertThat(next.get()).isEmpty();
            assertThat(events.next(PATIENCE)).isEmpty();
        }
    }

    private static Block forged() {
        FakeChain other = new FakeChain(Orderers.create(true));
        other.add(Tx.valid("x"));
        return other.add(Tx.valid("y"));
    }
}
