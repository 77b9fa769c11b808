package io.aval.network.fault;

import io.aval.client.Receipt;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.network.Network;
import io.aval.rules.act.Role;
import io.aval.rules.canonical.Digest;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.order.OrderActs;
import io.aval.rules.party.PartyActs;
import io.aval.rules.party.PartyType;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Two banks' customers dealing in bills, several at once. One thread steers it. */
final class Load implements AutoCloseable {

    static final Handle DEALERS_HANDLE = new Handle("dealer-0001");

    private static final int DEALERS = 8;

    private final Map<Organisation, Office> offices = new TreeMap<>();
    private final List<Dealer> dealers = new ArrayList<>();
    private final Tape tape = new Tape();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ending;

    /** Founds the ledger and registers a party at each bank. */
    static Load on(Network network, long seed) throws IOException, InterruptedException {
        Load load = new Load(network);
        Office regulator = load.office(Office.REGULATOR);
        regulator.insist(
                regulator.signer(Role.REGULATOR, "regulator-0001"),
                "found",
                new OrderActs.Found(Office.CHARTER, Dealer.TODAY, Digest.of("the key of tags under faults")));
        List<Dealer.Person> people = List.of(
                load.register(Office.BANK_A, "91110000MA00001010"), load.register(Office.BANK_B, "91110000MA00001020"));
        for (int i = 0; i < DEALERS; i++) {
            load.dealers.add(new Dealer(i, people, seed));
        }
        return load;
    }

    private Load(Network network) throws IOException, InterruptedException {
        for (Organisation organisation : List.of(Office.BANK_A, Office.BANK_B, Office.PLATFORM, Office.REGULATOR)) {
            offices.put(organisation, new Office(network, organisation, tape));
        }
    }

    private Dealer.Person register(Organisation organisation, String code) throws IOException, InterruptedException {
        Office office = office(organisation);
        Signer operator = office.signer(Role.OPERATOR, "operator-0001");
        Receipt receipt = office.insist(
                operator,
                "register",
                new PartyActs.Register(
                        "Customer of " + organisation,
                        PartyType.ENTERPRISE,
                        new Uscc(code),
                        null,
                        null,
                        DEALERS_HANDLE,
                        true));
        office(Office.BANK_A).learn(Vault.REGISTRY, receipt.txId());
        office(Office.BANK_B).learn(Vault.REGISTRY, receipt.txId());
        RecordId party = receipt.only(Kind.PARTY).id();
        return new Dealer.Person(party, office, office.signer(Role.ENTERPRISE, DEALERS_HANDLE.value()));
    }

    Office office(Organisation organisation) {
        return Objects.requireNonNull(offices.get(organisation));
    }

    Tape tape() {
        return tape;
    }

    /** Lets the dealers go on where they stopped. */
    void begin() {
        ending = false;
        for (Dealer dealer : dealers) {
            threads.add(Thread.ofPlatform().name("dealer").daemon().start(() -> run(dealer)));
        }
    }

    /**
     * Lets each dealer finish the act at hand.
     *
     * @throws IllegalStateException if one could not do an act, or none ended in time
     */
    void drain(Duration patience) throws InterruptedException {
        ending = true;
        long deadline = System.nanoTime() + patience.toNanos();
        for (Thread thread : threads) {
            long left = Math.max(1, deadline - System.nanoTime());
            if (!thread.join(Duration.ofNanos(left))) {
                throw new IllegalStateException("a dealer's act did not end within " + patience);
            }
        }
        threads.clear();
        requireHealth();
    }

    /** @throws IllegalStateException if a dealer could not do an act */
    void requireHealth() {
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException("a dealer gave up: " + cause.getMessage(), cause);
        }
    }

    /** What must be true of every bill, once drained. */
    Map<RecordId, Dealer.Expected> bills() {
        Map<RecordId, Dealer.Expected> all = new HashMap<>();
        dealers.forEach(dealer -> all.putAll(dealer.bills()));
        return all;
    }

    /** Bills that changed since this was asked last. */
    List<RecordId> touched() {
        return dealers.stream().flatMap(dealer -> dealer.touched().stream()).toList();
    }

    @Override
    public void close() {
        ending = true;
        offices.values().forEach(Office::close);
    }

    private void run(Dealer dealer) {
        try {
            while (!ending) {
                dealer.step();
            }
        } catch (RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }
}
