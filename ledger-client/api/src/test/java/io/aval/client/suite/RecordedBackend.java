package io.aval.client.suite;

import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.Ledger;
import io.aval.client.LedgerEvent;
import io.aval.client.Signer;
import io.aval.rules.act.Role;
import io.aval.rules.record.Handle;
import io.aval.rules.record.Organisation;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A back end whose ledgers keep a transcript: what was asked and answered, and after each scene the events that it made
 * and what stands at every key that they name.
 */
public final class RecordedBackend implements Backend {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Backend backend;
    private final Transcript transcript;
    private final OpenSubmissions submissions;
    private final Map<Organisation, Ledger> recorded = new ConcurrentHashMap<>();
    private final Signer witness;
    private Checkpoint told = Checkpoint.START;

    /** Records what happens at that back end. */
    public RecordedBackend(Backend backend, Transcript transcript) {
        this.backend = backend;
        this.transcript = transcript;
        this.submissions = new OpenSubmissions(transcript);
        transcript.begin("the town is founded");
        this.witness = backend.signer(Town.REGULATOR, Role.REGULATOR, new Handle("transcript-0000"));
    }

    @Override
    public Ledger ledger(Organisation organisation) {
        return recorded.computeIfAbsent(
                organisation, one -> new RecordedLedger(backend.ledger(one), submissions, transcript));
    }

    @Override
    public Signer signer(Organisation organisation, Role role, Handle handle) {
        return backend.signer(organisation, role, handle);
    }

    @Override
    public void begin(String scene) {
        transcript.begin(scene);
    }

    /** Tells the events of all acts that were committed since the last scene, and the state that they left. */
    @Override
    public void end() {
        Set<String> awaited = submissions.takeCommitted();
        Set<String> keys = new LinkedHashSet<>();
        Ledger ledger = backend.ledger(Town.REGULATOR);
        try (EventStream events = ledger.events(witness, told)) {
            while (!awaited.isEmpty()) {
                LedgerEvent event =
                        events.next(PATIENCE).orElseThrow(() -> new AssertionError("no event of " + awaited));
                awaited.remove(event.txId());
                told = event.position();
                event.changes().forEach(change -> keys.add(change.key()));
                transcript.say("event " + event.changes());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        for (String key : keys) {
            transcript.say("state "
                    + ledger.attest(witness, key, new TreeSet<>(List.of(Town.REGULATOR)))
                            .payload());
        }
    }

    @Override
    public void close() {
        backend.close();
    }
}
