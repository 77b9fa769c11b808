package io.aval.desk.follower;

import io.aval.client.Checkpoint;
import io.aval.client.EventStream;
import io.aval.client.Ledger;
import io.aval.client.LedgerEvent;
import io.aval.client.Signer;
import io.aval.desk.observation.Observations;
import io.aval.engine.index.Awaited;
import io.aval.engine.index.Folders;
import io.aval.engine.index.Position;
import io.aval.engine.index.RecordIndex;
import io.aval.rules.canonical.Digest;
import io.aval.rules.refusal.Code;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;

/** Builds the index of records again from nothing but the ledger, and observations from the import files. */
public final class Rebuild {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int THOUSAND = 1_000;

    private final Ledger ledger;
    private final Signer signer;
    private final Deposits deposits;
    private final RecordIndex index;
    private final Observations observations;

    /** The digests of the indexes that were, of records and observations, and of those that were built and have their place. */
    public record Result(Digest before, Digest after) {

        public boolean same() {
            return before.equals(after);
        }
    }

    Rebuild(Ledger ledger, Signer signer, Deposits deposits, RecordIndex index, Observations observations) {
        this.ledger = ledger;
        this.signer = signer;
        this.deposits = deposits;
        this.index = index;
        this.observations = observations;
    }

    /** Nobody may apply anything to the index meanwhile. */
    Result run(Path scratch, IntConsumer thousandths) {
        Position end = index.position();
        Digest before = both(index.digest());
        Folders.delete(scratch);
        try {
            Digest after = build(scratch, end, thousandths);
            index.replaceBy(scratch);
            observations.rebuild();
            thousandths.accept(THOUSAND);
            return new Result(before, both(after));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Code.LEDGER_UNAVAILABLE.refuse("reason", "interrupted");
        } finally {
            Folders.delete(scratch);
        }
    }

    private Digest both(Digest records) {
        return Digest.of(records + "/" + observations.digest());
    }

    private Digest build(Path scratch, Position end, IntConsumer thousandths) throws InterruptedException {
        try (RecordIndex fresh = RecordIndex.open(scratch)) {
            if (!end.equals(Position.START)) {
                replay(fresh, end, thousandths);
            }
            return fresh.digest();
        }
    }

    private void replay(RecordIndex fresh, Position end, IntConsumer thousandths) throws InterruptedException {
        try (EventStream events = ledger.events(signer, Checkpoint.START)) {
            while (!fresh.position().equals(end)) {
                Intake intake = new Intake(deposits);
                for (Awaited awaited : fresh.awaited()) {
                    intake.ask(awaited);
                }
                fill(intake, events, end);
                fresh.apply(intake.batch());
                thousandths.accept((int) (fresh.position().block() * THOUSAND / Math.max(1, end.block() + 1)));
            }
        }
    }

    private static void fill(Intake intake, EventStream events, Position end) throws InterruptedException {
        while (!intake.full()) {
            Optional<LedgerEvent> event = events.next(PATIENCE);
            if (event.isEmpty()) {
                throw Code.LEDGER_UNAVAILABLE.refuse("reason", "the ledger ends before the index");
            }
            intake.add(event.get());
            if (event.get().txId().equals(end.txId())) {
                return;
            }
        }
    }
}
