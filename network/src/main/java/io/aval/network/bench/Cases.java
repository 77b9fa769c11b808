package io.aval.network.bench;

import io.aval.client.Ledger;
import io.aval.client.Signer;
import io.aval.client.load.BillLoad;
import io.aval.client.load.FileLoad;
import io.aval.client.load.Gauge;
import io.aval.client.load.Measured;
import io.aval.client.load.Offer;
import io.aval.client.load.Pace;
import io.aval.client.load.Pump;
import io.aval.client.load.RightLoad;
import io.aval.client.load.Sender;
import io.aval.client.load.Street;
import io.aval.network.Network;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cases that take turns on one network, with the same client and the same endorsers. For one thread. */
final class Cases {

    static final String ISSUE = "issue";
    static final String ENDORSE = "endorse";
    static final String ENDORSE_MIRRORED = "endorse, without rules";
    static final String SPLIT = "split and endorse a part";
    static final String SPLIT_MIRRORED = "split, without rules";
    static final String DISCOUNT = "discount";
    static final String DISCOUNT_MIRRORED = "discount, without rules";
    static final String CERTIFICATE = "certificate";
    static final String BULK = "endorse, 50 to an envelope";
    static final String BULK_MIRRORED = "50 to an envelope, no rules";
    static final String TRANSFER = "public transfer";

    private static final int PER_ENVELOPE = 50;
    private static final int TRIES = 40;
    private static final int PREPARING = 6;

    /** Acts a second to expect before the first measurement; too many cost preparation, too few shorten a window. */
    private static final Map<String, Double> EXPECTED = Map.of(
            ISSUE,
            150.0,
            ENDORSE,
            120.0,
            SPLIT,
            120.0,
            DISCOUNT,
            120.0,
            BULK,
            600.0,
            CERTIFICATE,
            120.0,
            TRANSFER,
            250.0);

    /** How far to prepare beyond what was reached before. */
    private static final double RESERVE = 1.4;

    private final BenchOptions options;
    private final Gauge gauge;
    private final FabricSite real;
    private final Signer reader;
    private final BillLoad bills;
    private final RightLoad rights;
    private final Replay replay;
    private final CommittedBlocks blocks;
    private final Transfers transfers;
    private final FileCases files;
    private final Pump preparing;
    private final Deque<RecordId> ready = new ArrayDeque<>();
    private final Deque<RecordId> packages = new ArrayDeque<>();
    private final Map<Offer, Deque<RecordId>> proposed = new EnumMap<>(Offer.class);
    private final Map<String, Double> rates = new HashMap<>(EXPECTED);
    private List<RecordId> unvalued = List.of();

    /** Founds the ledger where that was not done, and registers the parties. */
    Cases(Network network, FabricSite real, FabricSite mirror, BenchOptions options, int run)
            throws IOException, InterruptedException {
        this.options = options;
        this.real = real;
        this.gauge = new ProcessorTime(network);
        this.preparing = new Pump(new Pace(PREPARING, PREPARING, TRIES, Pace.UNLIMITED), gauge);
        Street street = new Street(real, run);
        this.bills = new BillLoad(street, preparing);
        this.rights = new RightLoad(street);
        this.reader = real.signer(Street.BANK_A, Role.OPERATOR, new Handle("bench-reader"));
        Signer witness = real.signer(Street.REGULATOR, Role.REGULATOR, new Handle("bench-reader"));
        Map<Organisation, Sender> senders = Map.of(
                Street.BANK_A,
                sender(mirror, Street.BANK_A, street),
                Street.BANK_B,
                sender(mirror, Street.BANK_B, street));
        this.blocks = new CommittedBlocks(network.connection(Street.BANK_A.value()), reader);
        this.replay = new Replay(
                network.topology().contract(), real.ledger(Street.REGULATOR), witness, blocks, senders, preparing);
        this.files = new FileCases(options, bills, new FileLoad(street, gauge), gauge);
        this.transfers = new Transfers(sender(mirror, Street.BANK_A, street), preparing, run);
    }

    /** Every case once. */
    void round(Results results, Duration time) throws IOException, InterruptedException {
        issue(results, time);
        exchange(results, time, Offer.WHOLE, ENDORSE, ENDORSE_MIRRORED, 1);
        exchange(results, time, Offer.PART, SPLIT, SPLIT_MIRRORED, 1);
        exchange(results, time, Offer.DISCOUNT, DISCOUNT, DISCOUNT_MIRRORED, 1);
        certificate(results, time);
        exchange(results, time, Offer.WHOLE, BULK, BULK_MIRRORED, PER_ENVELOPE);
        transfer(results, time);
    }

    /** The files, if any are wanted; once is enough. */
    void files(Results results) throws IOException, InterruptedException {
        files.run(results);
    }

    private void issue(Results results, Duration time) throws InterruptedException {
        BillLoad.Result issued = bills.issue(pump(options.inFlight(), time), number(ISSUE, time, 1), 1);
        note(results, ISSUE, issued.measured());
        ready.addAll(bills.received(issued.bills()));
    }

    private void exchange(Results results, Duration time, Offer offer, String name, String mirrored, int perEnvelope)
            throws IOException, InterruptedException {
        int inFlight = perEnvelope == 1 ? options.inFlight() : options.bulkInFlight();
        int half = number(name, time, perEnvelope) / 2 / perEnvelope * perEnvelope + perEnvelope;
        propose(offer, half);
        List<RecordId> answering = take(proposed(offer), half);
        makeReady(source(offer), half);
        List<RecordId> proposing = take(source(offer), half);
        long from = height();
        BillLoad.Result done = bills.exchange(pump(inFlight, time), offer, proposing, answering, perEnvelope);
        note(results, name, done.measured());
        source(offer).addAll(offer == Offer.PART ? proposing : rest(proposing, done.measured(), Street.BANK_A));
        proposed(offer).addAll(rest(answering, done.measured(), Street.BANK_B));
        proposed(offer).addAll(done.bills());
        List<Replay.Step> steps = replay.steps(from, done.measured());
        results.addBytes(name, bytes(steps));
        replay.prepare(steps);
        long again = height();
        Measured repeated = replay.run(pump(inFlight, Pace.UNLIMITED), steps);
        note(results, mirrored, repeated);
        results.addBytes(mirrored, bytes(again, repeated));
    }

    /** Packages of which parts were split off are split again, and not endorsed as a whole. */
    private Deque<RecordId> source(Offer offer) {
        return offer == Offer.PART ? packages : ready;
    }

    private Deque<RecordId> proposed(Offer offer) {
        return proposed.computeIfAbsent(offer, any -> new ArrayDeque<>());
    }

    private void certificate(Results results, Duration time) throws InterruptedException {
        int half = (number(CERTIFICATE, time, 1) + 1) / 2;
        if (unvalued.size() < half) {
            unvalued = rights.register(preparing, half, PER_ENVELOPE).rights();
        }
        RightLoad.Result done = rights.certify(
                pump(options.inFlight(), time), half, unvalued.subList(0, Math.min(half, unvalued.size())), 1);
        note(results, CERTIFICATE, done.measured());
        unvalued = done.rights();
    }

    private void transfer(Results results, Duration time) throws InterruptedException {
        note(results, TRANSFER, transfers.run(pump(options.inFlight(), time), number(TRANSFER, time, 1)));
    }

    private void note(Results results, String name, Measured measured) {
        results.add(name, measured);
        rates.put(name, measured.steady().actsPerSecond());
    }

    /** How many acts will fill the window, keep it full for so long, and empty it. */
    private int number(String name, Duration time, int perEnvelope) {
        double rate = rates.getOrDefault(name, 0.0) * RESERVE;
        int inFlight = perEnvelope == 1 ? options.inFlight() : options.bulkInFlight();
        return (int) (rate * time.toMillis() / 1_000 + 2.0 * inFlight * perEnvelope);
    }

    private void makeReady(Deque<RecordId> source, int number) throws InterruptedException {
        if (source.size() < number) {
            source.addAll(bills.ready(number - source.size()));
        }
    }

    private void propose(Offer offer, int number) throws InterruptedException {
        int missing = number - proposed(offer).size();
        if (missing > 0) {
            makeReady(source(offer), missing);
            List<RecordId> proposing = take(source(offer), missing);
            BillLoad.Result done = bills.propose(preparing, offer, proposing, PER_ENVELOPE);
            done.measured().complete();
            proposed(offer).addAll(done.bills());
            if (offer == Offer.PART) {
                source(offer).addAll(proposing);
            }
        }
    }

    private static List<RecordId> take(Deque<RecordId> from, int number) {
        List<RecordId> some = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            some.add(from.remove());
        }
        return some;
    }

    /** Those with which nothing was begun. */
    private static List<RecordId> rest(List<RecordId> some, Measured measured, Organisation by) {
        return some.subList(Math.min(some.size(), measured.begun(by)), some.size());
    }

    private double bytes(long from, Measured measured) throws IOException {
        long bytes = 0;
        for (Trace trace : blocks.find(from, measured.txIds()).values()) {
            bytes += trace.bytes();
        }
        return (double) bytes / measured.whole().acts();
    }

    private static double bytes(List<Replay.Step> steps) {
        long acts = steps.stream().mapToLong(Replay.Step::acts).sum();
        return (double) steps.stream().mapToLong(Replay.Step::bytes).sum() / acts;
    }

    private long height() {
        Ledger ledger = real.ledger(Street.BANK_A);
        return Math.max(0, ledger.height(reader) - 1);
    }

    private Pump pump(int inFlight, Duration time) {
        return new Pump(new Pace(inFlight, inFlight, TRIES, time), gauge);
    }

    private static Sender sender(FabricSite site, Organisation organisation, Street street) {
        Signer signer = site.signer(organisation, Role.OPERATOR, new Handle("bench-mirror"));
        return new Sender(site.ledger(organisation), street.memory(organisation), signer, Street.REGULATOR);
    }
}
