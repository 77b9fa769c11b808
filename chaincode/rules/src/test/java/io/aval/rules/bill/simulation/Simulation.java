package io.aval.rules.bill.simulation;

import io.aval.rules.act.Command;
import io.aval.rules.act.Ruling;
import io.aval.rules.bill.BillActs;
import io.aval.rules.order.OrderActs;
import io.aval.rules.record.Opening;
import io.aval.rules.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/** One run: everything that happens follows from the seed. */
final class Simulation {

    /** What a run says in which nothing was violated. */
    static final String SOUND = "sound";

    private static final int MOST_RETRIES = 3;
    private static final int MOST_IN_FLIGHT = 6;

    private record Flight(SimulatedLedger.Transaction transaction, int tries) {}

    private final long seed;
    private final Random random;
    private final SimulatedLedger ledger;
    private final Townspeople people;
    private final Oracle oracle;
    private final Vaults vaults;
    private final Whims whims;
    private final List<Flight> flying = new ArrayList<>();
    private final List<SimulatedLedger.Transaction> done = new ArrayList<>();
    private final TreeMap<String, Integer> counts = new TreeMap<>();
    private int acts;
    private int wishes;

    Simulation(long seed, Flaw flaw) {
        this.seed = seed;
        this.random = new Random(seed);
        this.ledger = new SimulatedLedger(flaw);
        this.people = new Townspeople(ledger);
        this.oracle = new Oracle(ledger, people, seed + 1);
        this.vaults = new Vaults(ledger, random);
        this.whims = new Whims(ledger, people, oracle, vaults, random);
    }

    /** Runs until so many acts are committed; {@link #SOUND}, or the first violation with all that replays it. */
    String run(int wanted) {
        int patience = 40 * wanted + 10_000;
        try {
            for (int step = 0; acts < wanted; step++) {
                Violation.unless(step < patience, "people get things done");
                step();
            }
            return SOUND;
        } catch (Violation violation) {
            return "seed %d, act %d: %s (replay: -Daval.simulation.seed=%d -Daval.simulation.acts=%d)"
                    .formatted(seed, acts, violation.getMessage(), seed, acts + 1);
        }
    }

    Map<String, Integer> counts() {
        return counts;
    }

    Map<String, Integer> deeds() {
        return oracle.deeds();
    }

    int acts() {
        return acts;
    }

    private void step() {
        if (random.nextInt(2_000) == 0) {
            vaults.restart(Townspeople.OPERATORS.get(random.nextInt(Townspeople.OPERATORS.size())));
            count("fault: restart");
        }
        if (flying.size() < 1 + random.nextInt(MOST_IN_FLIGHT)) {
            whims.next().ifPresent(this::ask);
        } else {
            order(flying.remove(random.nextInt(flying.size())));
        }
        if (!done.isEmpty() && random.nextInt(60) == 0) {
            repeat(done.get(random.nextInt(done.size())));
        }
    }

    private void ask(Whims.Whim whim) {
        wishes++;
        SimulatedLedger.Asking asking = new SimulatedLedger.Asking(whim.actor(), whim.command(), "request-" + wishes);
        boolean known = !whim.known().isEmpty();
        Optional<SimulatedLedger.Transaction> judged = known
                ? execute(asking, whim.known())
                : execute(asking, vaults.fresh(whim.command().reads()));
        if (judged.isEmpty()) {
            count("fault: stale opening");
            judged = execute(asking, vaults.fresh(whim.command().reads()));
        }
        judged.ifPresent(transaction -> flying.add(new Flight(transaction, 1)));
    }

    private Optional<SimulatedLedger.Transaction> execute(SimulatedLedger.Asking asking, List<Opening> openings) {
        try {
            return ledger.execute(asking, openings);
        } catch (IllegalStateException | IllegalArgumentException | NullPointerException | ArithmeticException e) {
            throw new Violation("the law breaks down over %s: %s".formatted(asking.command(), e));
        }
    }

    /** A client that missed the answer asks the same again: as it stands, or anew on what it finds now. */
    private void repeat(SimulatedLedger.Transaction transaction) {
        count("fault: duplicate");
        if (random.nextBoolean()) {
            flying.add(new Flight(transaction, MOST_RETRIES));
            return;
        }
        execute(
                        transaction.asking(),
                        vaults.fresh(transaction.asking().command().reads()))
                .ifPresent(again -> flying.add(new Flight(again, MOST_RETRIES)));
    }

    private void order(Flight flight) {
        SimulatedLedger.Transaction transaction = flight.transaction();
        SimulatedLedger.Outcome outcome = ledger.commit(transaction);
        count("outcome: " + outcome);
        if (outcome != SimulatedLedger.Outcome.COMMITTED) {
            oracle.dropped(transaction);
            if (transaction.ruling() instanceof Ruling.Refused(Refusal refusal)) {
                count("refused: " + refusal.code());
            }
            if (outcome == SimulatedLedger.Outcome.CONFLICT && flight.tries() < MOST_RETRIES) {
                execute(
                                transaction.asking(),
                                vaults.fresh(transaction.asking().command().reads()))
                        .ifPresent(again -> flying.add(new Flight(again, flight.tries() + 1)));
            }
            return;
        }
        oracle.committed(transaction);
        acts++;
        count(transaction);
        vaults.deliver(transaction.granted().writes());
        remember(transaction);
        if (transaction.asking().command() instanceof OrderActs.Advance) {
            oracle.archive().forEach(vaults::forget);
        }
    }

    private void remember(SimulatedLedger.Transaction transaction) {
        if (done.size() < 50) {
            done.add(transaction);
        } else {
            done.set(random.nextInt(done.size()), transaction);
        }
    }

    private void count(SimulatedLedger.Transaction transaction) {
        Command command = transaction.asking().command();
        count("act: " + command.getClass().getSimpleName());
        if (command instanceof BillActs.Propose propose) {
            count("proposed: " + propose.operation() + (propose.part() == null ? "" : " of a part"));
        }
        if (command instanceof BillActs.Answer answer) {
            count("answered: " + (answer.agrees() ? "yes" : "no"));
        }
        if (command instanceof BillActs.Confirm) {
            boolean late = transaction.granted().hops().isEmpty();
            count("confirmed: " + (late ? "late" : "in time"));
        }
    }

    private void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }
}
