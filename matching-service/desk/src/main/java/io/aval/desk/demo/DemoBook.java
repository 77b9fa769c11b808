package io.aval.desk.demo;

import io.aval.client.Openings;
import io.aval.client.Receipt;
import io.aval.rules.ledger.Deposit;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What the loading has learned from its own receipts, kept in memory, so that it need not wait for any index. Thread-safe.
 */
final class DemoBook implements Openings {

    private final Map<RecordId, Opening> openings = new ConcurrentHashMap<>();
    private final Map<RecordId, List<Hop>> paths = new ConcurrentHashMap<>();

    void learn(Receipt receipt) {
        learn(receipt.openings(), receipt.hops());
    }

    void learn(Deposit deposit) {
        learn(deposit.openings(), deposit.hops());
    }

    private void learn(List<Opening> newest, List<Hop> hops) {
        for (Opening opening : newest) {
            openings.merge(opening.id(), opening, (old, fresh) -> fresh.version() > old.version() ? fresh : old);
        }
        for (Hop hop : hops) {
            paths.merge(hop.record(), List.of(hop), DemoBook::longer);
        }
    }

    @Override
    public Optional<Opening> current(RecordId id) {
        return Optional.ofNullable(openings.get(id));
    }

    @Override
    public List<Hop> path(RecordId id) {
        return paths.getOrDefault(id, List.of());
    }

    private static List<Hop> longer(List<Hop> path, List<Hop> next) {
        return path.containsAll(next)
                ? path
                : Stream.concat(path.stream(), next.stream()).toList();
    }
}
