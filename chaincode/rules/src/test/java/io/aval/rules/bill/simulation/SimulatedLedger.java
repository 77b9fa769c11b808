package io.aval.rules.bill.simulation;

import io.aval.rules.act.Actor;
import io.aval.rules.act.Command;
import io.aval.rules.act.Facts;
import io.aval.rules.act.Freeze;
import io.aval.rules.act.Ruling;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Digest;
import io.aval.rules.law.Envelope;
import io.aval.rules.law.Law;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Executes, orders and validates in miniature, in memory, over the real law. */
final class SimulatedLedger {

    /** What somebody asks for, under an id of its own; asked again it is the same request. */
    record Asking(Actor actor, Command command, String request) {}

    /** What was judged and waits to be ordered. */
    record Transaction(Asking asking, Envelope envelope, Facts facts, Ruling ruling) {

        Ruling.Granted granted() {
            return (Ruling.Granted) ruling;
        }
    }

    /** What becomes of a transaction. */
    enum Outcome {
        COMMITTED,
        REFUSED,
        /** An opening is not the current one, or was not when it was judged. */
        CONFLICT,
        /** The same request was done before. */
        REPEATED,
        /** Another record holds the number. */
        CLAIMED
    }

    private final Flaw flaw;
    private final Map<RecordId, Opening> openings = new HashMap<>();
    private final Map<RecordId, Freeze> freezes = new HashMap<>();
    private final Set<String> requests = new HashSet<>();
    private final Set<Ruling.Claim> claims = new HashSet<>();
    private BusinessDay day = Townspeople.START;
    private @Nullable Conventions conventions;
    private int transactions;

    SimulatedLedger(Flaw flaw) {
        this.flaw = flaw;
    }

    BusinessDay day() {
        return day;
    }

    Conventions conventions() {
        return conventions == null ? Conventions.NONE : conventions;
    }

    Freeze freeze(RecordId id) {
        return freezes.getOrDefault(id, Freeze.NONE);
    }

    Optional<Opening> opening(RecordId id) {
        return Optional.ofNullable(openings.get(id));
    }

    Opening current(RecordId id) {
        return Objects.requireNonNull(openings.get(id));
    }

    Collection<Opening> all() {
        return openings.values();
    }

    /** Forgets a record of which nobody speaks any more, so that long runs stay small. */
    void archive(RecordId id) {
        openings.remove(id);
        freezes.remove(id);
    }

    /** Judges at this moment; empty if an opening is not the current one, as an endorser would find. */
    Optional<Transaction> execute(Asking asking, List<Opening> brought) {
        for (Opening opening : brought) {
            if (flaw.validates() && !opening.equals(openings.get(opening.id()))) {
                return Optional.empty();
            }
        }
        transactions++;
        Envelope envelope = new Envelope(
                1,
                asking.request(),
                Digest.of("salt/" + asking.request()),
                List.of(Law.json(asking.command())),
                brought);
        Map<RecordId, Freeze> ordered = new TreeMap<>();
        brought.forEach(opening -> {
            if (freezes.containsKey(opening.id())) {
                ordered.put(opening.id(), freeze(opening.id()));
            }
        });
        boolean officer = Law.needsCharter(envelope, asking.actor().role());
        Facts facts = new Facts(
                "tx-" + transactions, asking.actor(), day, conventions, officer ? Townspeople.CHARTER : null, ordered);
        Facts seen = flaw.facts(envelope, facts);
        Ruling ruling = flaw.ruling(envelope, seen, Law.judge(envelope, seen));
        return Optional.of(new Transaction(asking, envelope, facts, ruling));
    }

    /** Validates and keeps it, or drops it whole. */
    Outcome commit(Transaction transaction) {
        if (!(transaction.ruling() instanceof Ruling.Granted granted)) {
            flaw.left(transaction.envelope())
                    .ifPresent(write -> openings.put(write.opening().id(), write.opening()));
            return Outcome.REFUSED;
        }
        if (flaw.remembers() && requests.contains(transaction.asking().request())) {
            return Outcome.REPEATED;
        }
        if (flaw.validates() && !valid(transaction)) {
            return Outcome.CONFLICT;
        }
        if (flaw.claims() && granted.claims().stream().anyMatch(claims::contains)) {
            return Outcome.CLAIMED;
        }
        requests.add(transaction.asking().request());
        claims.addAll(granted.claims());
        granted.writes().forEach(write -> openings.put(write.opening().id(), write.opening()));
        freezes.putAll(granted.freezes());
        if (granted.day() != null) {
            day = granted.day();
            conventions = granted.conventions();
        }
        return Outcome.COMMITTED;
    }

    /** Whether all that was read is still so. */
    private boolean valid(Transaction transaction) {
        boolean dayStands = day.equals(transaction.facts().day());
        return dayStands
                && transaction.envelope().openings().stream()
                        .allMatch(opening -> opening.equals(openings.get(opening.id()))
                                && freeze(opening.id())
                                        .equals(transaction.facts().freezes().getOrDefault(opening.id(), Freeze.NONE)));
    }
}
