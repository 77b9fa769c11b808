package io.aval.desk.follower;

import io.aval.client.LedgerEvent;
import io.aval.engine.index.Arrival;
import io.aval.engine.index.Awaited;
import io.aval.engine.index.Batch;
import io.aval.engine.index.Change;
import io.aval.engine.index.Delivery;
import io.aval.engine.index.Position;
import io.aval.engine.index.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a batch for the index of events and late deposits. For one thread. */
final class Intake {

    /** A batch ends after so many transactions, */
    static final int MAX_STEPS = 500;

    /** or when it holds so many openings. */
    static final int MAX_OPENINGS = 2_000;

    private final Deposits deposits;
    private final List<Step> steps = new ArrayList<>();
    private final List<Arrival> arrivals = new ArrayList<>();
    private int openings;

    Intake(Deposits deposits) {
        this.deposits = deposits;
    }

    void add(LedgerEvent event) {
        Deposits.Found found = deposits.of(event.txId());
        Position position = new Position(event.position().block(), event.txId());
        List<Change> changes = event.changes().stream()
                .map(change -> new Change(change.key(), change.digest()))
                .toList();
        steps.add(new Step(position, changes, found.delivery(), found.awaited()));
        openings += found.delivery().openings().size();
    }

    /** Asks for a deposit that was awaited. */
    void ask(Awaited awaited) {
        Optional<Delivery> late = deposits.late(awaited.txId(), awaited.vault());
        if (late.isPresent()) {
            arrivals.add(new Arrival(awaited, late.get()));
            openings += late.get().openings().size();
        }
    }

    boolean full() {
        return steps.size() >= MAX_STEPS || openings >= MAX_OPENINGS;
    }

    boolean isEmpty() {
        return steps.isEmpty() && arrivals.isEmpty();
    }

    Batch batch() {
        return new Batch(steps, arrivals);
    }
}
