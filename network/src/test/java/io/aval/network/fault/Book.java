package io.aval.network.fault;

import io.aval.client.Openings;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Kind;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What somebody has learned from deposits: the newest opening of each record and its path. Thread-safe. */
final class Book implements Openings {

    private final Map<RecordId, Opening> openings = new ConcurrentHashMap<>();
    private final Map<RecordId, List<Hop>> hops = new ConcurrentHashMap<>();

    @Override
    public Optional<Opening> current(RecordId id) {
        return Optional.ofNullable(openings.get(id));
    }

    @Override
    public List<Hop> path(RecordId id) {
        return hops.getOrDefault(id, List.of());
    }

    /** The newest openings of every record of a kind. */
    List<Opening> all(Kind kind) {
        return openings.values().stream()
                .filter(opening -> opening.kind() == kind)
                .toList();
    }

    void take(Deposit deposit) {
        take(deposit.openings(), deposit.hops());
    }

    void take(Collection<Opening> fresh, Collection<Hop> further) {
        for (Opening opening : fresh) {
            openings.merge(opening.id(), opening, (old, next) -> next.version() > old.version() ? next : old);
        }
        for (Hop hop : further) {
            hops.merge(hop.record(), List.of(hop), Book::joined);
        }
    }

    private static List<Hop> joined(List<Hop> path, List<Hop> further) {
        List<Hop> longer = new ArrayList<>(path);
        further.stream().filter(hop -> !longer.contains(hop)).forEach(longer::add);
        return List.copyOf(longer);
    }
}
