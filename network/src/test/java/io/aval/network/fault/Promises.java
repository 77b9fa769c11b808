package io.aval.network.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.aval.client.Attestation;
import io.aval.network.Network;
import io.aval.network.NodeStatus;
import io.aval.rules.bill.Bill;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.canonical.Schema;
import io.aval.rules.law.Kinds;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Account;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** What must hold whenever the load rests and no process is down. One thread at a time. */
final class Promises implements AutoCloseable {

    private static final List<Organisation> ALL =
            List.of(Office.BANK_A, Office.BANK_B, Office.PLATFORM, Office.REGULATOR);

    /** An ordering node that was down catches up within seconds. */
    private static final Duration STANDING = Duration.ofSeconds(60);

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long PAUSE_NANOS = 50_000_000;

    private final Network network;
    private final Load load;
    private final FollowerProcess desk;
    private final Path folder;
    private final Replay replay;
    private final Replay witness;
    private final Book truth = new Book();
    private final Book indexed = new Book();
    private long height;
    private String last = "";

    /** @param height blocks below it are not looked at: they were written before the first act */
    Promises(Network network, Load load, FollowerProcess desk, Path folder, long height) throws IOException {
        this.network = network;
        this.load = load;
        this.desk = desk;
        this.folder = folder;
        this.height = height;
        this.replay = replay(Office.BANK_A, "replay");
        this.witness = replay(Office.REGULATOR, "witness");
    }

    /**
     * Checks all of them for what was done since the last time.
     *
     * @return what became of outcomes that were unknown, with their number
     */
    Map<String, Integer> check(Tape.Cut cut) throws IOException, InterruptedException {
        long now = standing();
        List<PeerChain.Link> chain = agreedChain(now);
        height = now;
        Verdicts verdicts = new Verdicts(chain);
        Map<String, Integer> unknown = verdicts.check(cut);
        last = verdicts.last().isEmpty() ? last : verdicts.last();
        follow();
        conserved();
        attested(load.touched());
        return unknown;
    }

    /** The follower that was killed holds just what one holds that starts now, at the first block. */
    void checkIndexFromZero() throws IOException, InterruptedException {
        try (Replay fresh = replay(Office.BANK_A, "from-zero")) {
            fresh.until(last);
            assertThat(Files.mismatch(desk.journal(), fresh.file()))
                    .as("the follower's index and a replay from zero differ at octet")
                    .isEqualTo(-1);
        }
    }

    /** Everything runs and has the same number of blocks. */
    private long standing() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + STANDING.toNanos();
        while (true) {
            List<NodeStatus> nodes = network.status();
            Set<Long> heights = new TreeSet<>();
            nodes.stream()
                    .filter(node -> node.kind() != NodeStatus.Kind.CONTRACT)
                    .forEach(node -> heights.add(node.height()));
            boolean well = nodes.stream()
                    .allMatch(node -> node.running() && node.fault().isEmpty());
            if (well && heights.size() == 1 && !heights.contains(-1L) && desk.isAlive()) {
                return heights.iterator().next();
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not all run with the same height after " + STANDING + ": " + nodes
                        + ", follower " + (desk.isAlive() ? "alive" : "dead"));
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Every peer has the same blocks, the same verdicts and the same changes of state. */
    private List<PeerChain.Link> agreedChain(long until) throws IOException {
        List<PeerChain.Link> first = List.of();
        for (Organisation organisation : ALL) {
            Office office = load.office(organisation);
            List<PeerChain.Link> chain =
                    PeerChain.read(network.connection(organisation.value()), office.reader, height, until);
            assertThat(chain).allMatch(link -> !link.commit().isEmpty());
            if (organisation.equals(ALL.getFirst())) {
                first = chain;
            }
            assertThat(chain).as("blocks of %s's peer", organisation).isEqualTo(first);
        }
        return first;
    }

    private void follow() throws IOException, InterruptedException {
        replay.until(last);
        await("the follower has not taken in " + last, () -> endsWithTheLast(desk.journal()));
        assertThat(Files.mismatch(desk.journal(), replay.file()))
                .as("the follower's index and a replay differ at octet")
                .isEqualTo(-1);
        take(replay, indexed);
        witness.until(last);
        take(witness, truth);
    }

    private boolean endsWithTheLast(Path journal) {
        try {
            List<Journal.Line> lines = Journal.read(journal);
            return !lines.isEmpty() && lines.getLast().position().txId().equals(last);
        } catch (IOException e) {
            throw new AssertionError("the follower's journal is damaged", e);
        }
    }

    private static void take(Replay from, Book into) throws IOException {
        for (Journal.Line line : from.fresh()) {
            for (String deposit : line.deposits()) {
                if (!deposit.isEmpty()) {
                    into.take(Schema.of(Deposit.class).decode(JsonReader.read(deposit)));
                }
            }
        }
    }

    /** By the witness's openings there is every bill that was issued, once, with its amount, holder and path. */
    private void conserved() {
        Map<RecordId, Dealer.Expected> expected = load.bills();
        List<Opening> bills = truth.all(Kind.BILL);
        assertThat(bills).extracting(Opening::id).containsExactlyInAnyOrderElementsOf(expected.keySet());
        long sum = 0;
        for (Opening opening : bills) {
            Bill bill = (Bill) Kinds.ALL.body(opening);
            Dealer.Expected known = Objects.requireNonNull(expected.get(opening.id()));
            Account holder = new Account(known.holder().office().organisation, Load.DEALERS_HANDLE);
            assertThat(bill.terms().amountFen()).isEqualTo(known.amountFen());
            assertThat(bill.holder()).as("holder of %s", opening.id()).isEqualTo(holder);
            linked(bill, truth.path(opening.id()), known.completedActs());
            if (opening.custodians().contains(Office.BANK_A)) {
                assertThat(indexed.current(opening.id())).contains(opening);
            }
            sum += bill.terms().amountFen();
        }
        assertThat(sum)
                .as("fen in all bills")
                .isEqualTo(expected.values().stream()
                        .mapToLong(Dealer.Expected::amountFen)
                        .sum());
    }

    private static void linked(Bill bill, List<Hop> path, int completed) {
        assertThat(path).as("acts completed on %s", bill.terms().number()).hasSize(completed);
        Digest head = Hop.START;
        for (Hop hop : path) {
            assertThat(hop.previous()).isEqualTo(head);
            head = hop.digest();
        }
        assertThat(bill.head()).isEqualTo(head);
    }

    /** All four peers sign the same state of each, and it is the digest of the witness's opening. */
    private void attested(Collection<RecordId> touched) {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (RecordId bill : Set.copyOf(touched)) {
            Opening opening = truth.current(bill).orElseThrow();
            all.add(CompletableFuture.runAsync(
                    () -> assertThat(attest(opening.key()).payload())
                            .contains("\"digest\":\"" + opening.digest().value() + "\"")
                            .contains("\"v\":" + opening.version() + "}"),
                    Thread::startVirtualThread));
        }
        all.forEach(CompletableFuture::join);
    }

    private Attestation attest(String key) {
        Office office = load.office(Office.BANK_A);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Predicate<RefusedException> passing =
                e -> e.refusal().code() == Code.LEDGER_UNAVAILABLE && System.nanoTime() < deadline;
        while (true) {
            try {
                return office.ledger.attest(office.reader, key, new TreeSet<>(ALL));
            } catch (RefusedException e) {
                if (!passing.test(e)) {
                    throw e;
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private Replay replay(Organisation organisation, String name) throws IOException {
        return new Replay(load.office(organisation), network.connection(organisation.value()), folder.resolve(name));
    }

    private static void await(String otherwise, BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(otherwise + " after " + PATIENCE);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() throws IOException {
        replay.close();
        witness.close();
    }
}
