package io.aval.network.bench;

import io.aval.client.load.Measured;
import io.aval.client.load.Parcel;
import io.aval.client.load.Pump;
import io.aval.client.load.Sender;
import io.aval.network.bench.contract.BenchChaincode;
import io.aval.network.bench.contract.MirrorPlan;
import io.aval.network.bench.contract.MirrorPlan.Entry;
import io.aval.network.bench.contract.Transfer;
import io.aval.rules.canonical.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The least that moves a thing: one public key is read and written, for everybody to see. For one thread. */
final class Transfers {

    private static final int PER_TRANSACTION = 500;
    private static final String FROM = "owner-a";
    private static final String TO = "owner-b";

    private final Sender sender;
    private final Pump preparing;
    private final String run;
    private int serial;

    /**
     * Transfers.
     *
     * @param run makes keys that no other run on this ledger makes
     */
    Transfers(Sender sender, Pump preparing, int run) {
        this.sender = sender;
        this.preparing = preparing;
        this.run = "thing-" + run + "-";
    }

    /** Moves each of so many new things once. */
    Measured run(Pump pump, int number) throws InterruptedException {
        List<String> keys =
                IntStream.range(0, number).mapToObj(i -> run + serial++).toList();
        List<Parcel> things = new ArrayList<>();
        for (int i = 0; i < number; i += PER_TRANSACTION) {
            List<Entry> part = keys.subList(i, Math.min(number, i + PER_TRANSACTION)).stream()
                    .map(key -> new Entry(key, FROM))
                    .toList();
            MirrorPlan plan = new MirrorPlan(List.of(), List.of(), part, List.of(), List.of(), "");
            things.add(sender.plain(Replay.command(plan), 1));
        }
        preparing.run(things).complete();
        return pump.run(keys.stream().map(this::move).toList());
    }

    private Parcel move(String key) {
        Json.Text word = new Json.Text(new Transfer(key, FROM, TO).encoded());
        return sender.plain(new Json.Obj(new TreeMap<>(Map.of(BenchChaincode.TRANSFER, word))), 1);
    }
}
