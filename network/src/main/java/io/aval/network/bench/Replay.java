package io.aval.network.bench;

import io.aval.client.Ledger;
import io.aval.client.Outcome;
import io.aval.client.Signer;
import io.aval.client.Vault;
import io.aval.client.load.Measured;
import io.aval.client.load.Parcel;
import io.aval.client.load.Pump;
import io.aval.client.load.Sample;
import io.aval.client.load.Sender;
import io.aval.client.load.Street;
import io.aval.network.bench.contract.BenchChaincode;
import io.aval.network.bench.contract.MirrorPlan;
import io.aval.network.bench.contract.MirrorPlan.Entry;
import io.aval.network.lifecycle.Policy;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Schema;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Organisation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Repeats transactions of the real contract by the one without rules. For one thread. */
final class Replay {

    private static final int SEEDS = 200;
    private static final String USUAL_VALUE = "x".repeat(150);

    /**
     * One transaction to repeat.
     *
     * @param by whose client sends it
     * @param acts how many acts it stood for
     * @param bytes of its block
     */
    record Step(Organisation by, Mirror mirror, int acts, int bytes) {}

    private final String contract;
    private final Ledger witness;
    private final Signer witnessReader;
    private final CommittedBlocks blocks;
    private final Map<Organisation, Sender> senders;
    private final Pump preparing;
    private final Random random = new Random(7);
    private final Set<String> there = new TreeSet<>();

    /**
     * A replay.
     *
     * @param contract the real contract's name
     * @param witness who may read every vault
     * @param senders to the contract without rules
     */
    Replay(
            String contract,
            Ledger witness,
            Signer witnessReader,
            CommittedBlocks blocks,
            Map<Organisation, Sender> senders,
            Pump preparing) {
        this.contract = contract;
        this.witness = witness;
        this.witnessReader = witnessReader;
        this.blocks = blocks;
        this.senders = Map.copyOf(senders);
        this.preparing = preparing;
    }

    /**
     * What to do to repeat these transactions, in their order.
     *
     * @param from number of a block before all of them
     */
    List<Step> steps(long from, Measured measured) throws IOException {
        Map<String, Trace> traces = blocks.find(from, measured.txIds());
        Map<String, Map<String, Integer>> deposits = new ConcurrentHashMap<>();
        Stream<String> several = measured.txIds().parallelStream();
        several.forEach(txId -> deposits.put(txId, deposits(txId, trace(traces, txId))));
        List<Step> steps = new ArrayList<>();
        for (Sample sample : measured.samples()) {
            if (sample.outcome() instanceof Outcome.Committed(String txId, long _)) {
                Trace trace = trace(traces, txId);
                Mirror mirror = Mirror.of(trace, contract, Objects.requireNonNull(deposits.get(txId)), random);
                steps.add(new Step(sample.by(), mirror, sample.acts(), trace.bytes()));
            }
        }
        return steps;
    }

    /** Puts there what the steps, one after the other, will find. */
    void prepare(List<Step> steps) throws InterruptedException {
        Map<String, Entry> seeds = new LinkedHashMap<>();
        Map<String, Entry> policies = new HashMap<>();
        for (Step step : steps) {
            MirrorPlan plan = step.mirror().plan();
            Map<String, String> written = plan.writes().stream().collect(Collectors.toMap(Entry::place, Entry::text));
            for (String key : step.mirror().found()) {
                if (there.add(key)) {
                    seeds.put(key, new Entry(key, written.getOrDefault(key, USUAL_VALUE)));
                }
            }
            // Who wrote a record could write it before, even where nobody was to change that
            step.mirror().found().stream()
                    .filter(written::containsKey)
                    .forEach(key -> policies.putIfAbsent(key, new Entry(key, before(step.by()))));
            for (Entry policy : plan.policies()) {
                policies.putIfAbsent(policy.place(), new Entry(policy.place(), before(step.by())));
            }
            there.addAll(written.keySet());
        }
        Sender sender = sender(Street.BANK_A);
        List<Parcel> parcels = new ArrayList<>();
        List<Entry> all = List.copyOf(seeds.values());
        for (int i = 0; i < all.size(); i += SEEDS) {
            List<Entry> part = all.subList(i, Math.min(all.size(), i + SEEDS));
            List<Entry> guards = part.stream()
                    .map(entry -> policies.get(entry.place()))
                    .filter(Objects::nonNull)
                    .toList();
            MirrorPlan plan = new MirrorPlan(List.of(), List.of(), part, guards, List.of(), "");
            parcels.add(sender.plain(command(plan), 1));
        }
        preparing.run(parcels).complete();
    }

    /** Repeats them. */
    Measured run(Pump pump, List<Step> steps) throws InterruptedException {
        return pump.run(steps.stream()
                .map(step -> sender(step.by()).plain(command(step.mirror().plan()), step.acts()))
                .toList());
    }

    static Json.Obj command(MirrorPlan plan) {
        return new Json.Obj(new TreeMap<>(Map.of(BenchChaincode.PLAN, new Json.Text(plan.encoded()))));
    }

    private Sender sender(Organisation organisation) {
        return Objects.requireNonNull(senders.get(organisation));
    }

    /** Who might change a record before: its holder's bank, or both while the other one is to answer. */
    private static String before(Organisation by) {
        List<Organisation> custodians = by.equals(Street.BANK_A) ? List.of(by) : List.of(Street.BANK_A, Street.BANK_B);
        List<Policy> peers = custodians.stream()
                .<Policy>map(custodian -> new Policy.Signed(custodian.value(), "peer"))
                .toList();
        byte[] policy = new Policy.OutOf(1, peers).signatures().toByteArray();
        return Base64.getEncoder().encodeToString(policy);
    }

    private Map<String, Integer> deposits(String txId, Trace trace) {
        Map<String, Integer> sizes = new HashMap<>();
        for (String vault : Mirror.vaults(trace, contract)) {
            Deposit deposit = witness.read(witnessReader, new Vault(vault), txId);
            String text = Schema.of(Deposit.class).encode(deposit).canonical();
            sizes.put(vault, text.getBytes(StandardCharsets.UTF_8).length);
        }
        return sizes;
    }

    private static Trace trace(Map<String, Trace> traces, String txId) {
        return Objects.requireNonNull(traces.get(txId), "a committed transaction stands in a block");
    }
}
