package io.aval.client.fabric;

import static io.aval.client.fabric.fake.Consortium.BANK_A;
import static io.aval.client.fabric.fake.Consortium.BANK_B;
import static io.aval.client.fabric.fake.Consortium.PLATFORM;
import static io.aval.client.fabric.fake.Consortium.REGULATOR;

import io.aval.client.Signer;
import io.aval.client.Submission;
import io.aval.client.fabric.fake.Consortium;
import io.aval.client.fabric.fake.FakeEndorsers;
import io.aval.client.fabric.fake.FakePeer;
import io.aval.client.fabric.fake.FakeState;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.law.Envelope;
import io.aval.rules.record.Organisation;
import io.grpc.BindableService;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** BankA with two peers of its own, whose state both share unless a test wants it otherwise. */
final class Bank implements AutoCloseable {

    static final Duration DEADLINE = Duration.ofSeconds(10);

    static final FabricSettings QUICK = new FabricSettings(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofMillis(200),
            4,
            4,
            Duration.ofMillis(1),
            1,
            Duration.ofMillis(100));

    final Consortium consortium = new Consortium();
    final FakeState state = new FakeState();
    final FakePeer first;
    final FakePeer second;
    final Signer signer = consortium.client(BANK_A);
    final FakeEndorsers endorsers = new FakeEndorsers(
            List.of(consortium.peer(BANK_A), consortium.peer(REGULATOR)), Consortium.CONTRACT, 200, "{}");
    private final String genesis;
    final FabricLedger ledger;

    Bank() throws IOException {
        this("00".repeat(32), List.of(), List.of());
    }

    Bank(String genesis, List<BindableService> ofFirst, List<BindableService> ofSecond) throws IOException {
        this.genesis = genesis;
        first = state.tell(new FakePeer(consortium, ofFirst.toArray(BindableService[]::new)));
        second = state.tell(new FakePeer(consortium, ofSecond.toArray(BindableService[]::new)));
        for (FakePeer peer : List.of(first, second)) {
            peer.onEndorse = endorsers::endorse;
        }
        ledger = FabricLedger.open(connection(), QUICK);
    }

    Connection connection() {
        return new Connection(
                Consortium.CHANNEL,
                Consortium.CONTRACT,
                BANK_A,
                List.of(
                        new Connection.Peer(first.address(), consortium.tlsRoot()),
                        new Connection.Peer(second.address(), consortium.tlsRoot())),
                List.of(REGULATOR),
                List.of(BANK_A, BANK_B, PLATFORM),
                consortium.roots(),
                genesis);
    }

    Submission submission() {
        return submission(signer, DEADLINE, BANK_A, REGULATOR);
    }

    static Submission submission(Signer signer, Duration deadline, Organisation... endorsers) {
        Json.Obj command = new Json.Obj(new TreeMap<>(Map.of("act", new Json.Text("some.act"))));
        Envelope envelope = new Envelope(1, "request", Digest.of("salt"), List.of(command), List.of());
        return new Submission(signer, envelope, new TreeSet<>(Arrays.asList(endorsers)), deadline);
    }

    @Override
    public void close() {
        ledger.close();
        first.close();
        second.close();
    }
}
