package io.aval.client.load;

import io.aval.client.Ledger;
import io.aval.client.Openings;
import io.aval.client.Outcome;
import io.aval.client.Signer;
import io.aval.client.Submission;
import io.aval.rules.act.Command;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.record.Opening;
import io.aval.rules.record.Organisation;
import io.aval.rules.record.RecordId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Takes commands of one signer to one organisation's ledger, with the openings that they read. Thread-safe. */
public final class Sender {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Ledger ledger;
    private final Openings openings;
    private final Signer signer;
    private final SortedSet<Organisation> endorsers;
    private final AtomicLong requests = new AtomicLong();
    private final String name = Long.toHexString(ThreadLocalRandom.current().nextLong());

    /**
     * A sender.
     *
     * @param other who endorses beside the ledger's organisation
     */
    public Sender(Ledger ledger, Openings openings, Signer signer, Organisation other) {
        this.ledger = ledger;
        this.openings = openings;
        this.signer = signer;
        this.endorsers = Collections.unmodifiableSortedSet(new TreeSet<>(List.of(ledger.organisation(), other)));
    }

    /**
     * Puts commands into envelopes.
     *
     * @param perEnvelope how many go into one; the last takes the rest
     */
    public List<Parcel> parcels(List<? extends Command> commands, int perEnvelope) {
        List<Parcel> parcels = new ArrayList<>();
        for (int i = 0; i < commands.size(); i += perEnvelope) {
            List<? extends Command> part = commands.subList(i, Math.min(commands.size(), i + perEnvelope));
            String request = request();
            parcels.add(new Parcel(ledger.organisation(), part.size(), () -> send(request, part)));
        }
        return parcels;
    }

    /** An envelope for a contract that knows no law: one command and no openings, though it may stand for several acts. */
    public Parcel plain(Json.Obj command, int acts) {
        String request = request();
        return new Parcel(ledger.organisation(), acts, () -> submit(request, List.of(command), List.of()));
    }

    private CompletableFuture<Outcome> send(String request, List<? extends Command> commands) {
        Map<RecordId, Opening> brought = new LinkedHashMap<>();
        for (Command command : commands) {
            for (RecordId read : command.reads()) {
                brought.computeIfAbsent(read, wanted -> openings.current(wanted).orElseThrow());
            }
        }
        return submit(request, commands.stream().map(Law::json).toList(), List.copyOf(brought.values()));
    }

    private CompletableFuture<Outcome> submit(String request, List<Json.Obj> commands, List<Opening> brought) {
        Envelope envelope = new Envelope(1, request, Digest.of(request), commands, brought);
        return ledger.submit(new Submission(signer, envelope, endorsers, DEADLINE));
    }

    private String request() {
        return "load-" + name + "-" + requests.incrementAndGet();
    }
}
