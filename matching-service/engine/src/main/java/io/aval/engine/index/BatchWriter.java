package io.aval.engine.index;

import io.aval.rules.act.Freeze;
import io.aval.rules.canonical.Digest;
import io.aval.rules.record.Hop;
import io.aval.rules.record.Opening;
import io.aval.rules.record.RecordId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;

/**
 * Turns a {@link Batch} into one write batch. Steps see what earlier steps of the batch have put. Not thread-safe.
 *
 * <p>The result does not depend on when a deposit arrives: the newest version of a record stands under its key and older
 * ones under their digests, hops are filed by their digest, and heads and freezes follow the ledger's order, in which steps
 * come.
 */
final class BatchWriter implements AutoCloseable {

    private static final byte[] NOTHING = {};
    private static final String ORDER_PREFIX = "order~";

    private final Store store;
    private final WriteBatch writes = new WriteBatch();
    private final OrderReader orders = new OrderReader();
    private final Map<RecordId, Opening> put = new HashMap<>();

    BatchWriter(Store store) {
        this.store = store;
    }

    void write(Batch batch) throws RocksDBException {
        for (Step step : batch.steps()) {
            write(step);
        }
        for (Arrival arrival : batch.arrivals()) {
            Awaited awaited = arrival.awaited();
            deliver(awaited.changes(), arrival.delivery());
            writes.delete(store.handle(Family.AWAITED), Forms.awaitedKey(awaited.txId(), awaited.vault()));
        }
        if (!batch.steps().isEmpty()) {
            put(
                    Family.META,
                    RecordIndex.POSITION,
                    Forms.value(batch.steps().getLast().position()));
        }
        store.write(writes);
    }

    private void write(Step step) throws RocksDBException {
        String txId = step.position().txId();
        for (Change change : step.changes()) {
            put(Family.HEADS, Forms.bytes(change.key()), change.digest().bytes());
            if (change.key().startsWith(ORDER_PREFIX)) {
                freeze(change, txId);
            } else if (change.key().indexOf('~') > 0) {
                // A record changes once in a block at most: each change is based on one that stands already
                Written written = new Written(txId, step.position().block(), change.digest());
                put(Family.HISTORY, Forms.historyKey(change.key(), written.block()), Forms.value(written));
            }
        }
        deliver(step.changes(), step.delivery());
        for (String vault : step.awaited()) {
            put(Family.AWAITED, Forms.awaitedKey(txId, vault), Forms.value(step.changes()));
        }
    }

    private void freeze(Change change, String txId) throws RocksDBException {
        String id = change.key().substring(ORDER_PREFIX.length());
        byte[] subject = Forms.bytes(id);
        Freeze order = orders.order(change.digest(), txId);
        put(Family.ORDERS, subject, Forms.value(order));
        if (order.day() != null) {
            put(Family.ORDERS, Forms.orderKey(id, order), NOTHING);
        }
        if (order.frozen()) {
            put(Family.FROZEN, subject, NOTHING);
        } else {
            writes.delete(store.handle(Family.FROZEN), subject);
        }
    }

    private void deliver(List<Change> changes, Delivery delivery) throws RocksDBException {
        if (delivery.openings().isEmpty() && delivery.hops().isEmpty()) {
            return;
        }
        Map<String, Digest> announced = new HashMap<>();
        changes.forEach(change -> announced.put(change.key(), change.digest()));
        for (Opening opening : delivery.openings()) {
            String text = opening.json().canonical();
            if (!Digest.of(text).equals(announced.get(opening.key()))) {
                throw new IllegalStateException("an opening of " + opening.key() + " is not what the ledger announced");
            }
            note(Occasions.of(opening));
            file(opening, text);
        }
        for (Hop hop : delivery.hops()) {
            note(Occasions.of(hop));
            put(Family.HOPS, Forms.hopKey(hop), Forms.value(hop));
        }
    }

    /** Of every version, also of one that a later one has overtaken: what happened stays so. */
    private void note(List<Occasions.Told> occasions) throws RocksDBException {
        for (Occasions.Told told : occasions) {
            put(Family.OCCASIONS, Forms.key(told), Forms.value(told.occasion()));
        }
    }

    private void file(Opening opening, String text) throws RocksDBException {
        Opening before = before(opening);
        if (before != null && before.version() >= opening.version()) {
            if (before.version() > opening.version()) {
                put(Family.PAST, Digest.of(text).bytes(), Forms.bytes(text));
            }
            return;
        }
        if (before != null) {
            put(Family.PAST, before.digest().bytes(), Forms.bytes(before.json().canonical()));
        }
        put.put(opening.id(), opening);
        put(Family.OPENINGS, Forms.bytes(opening.key()), Forms.bytes(text));
        SortedSet<String> now = Mentions.in(opening.body());
        SortedSet<String> gone = before == null ? new TreeSet<>() : Mentions.in(before.body());
        for (String name : now) {
            if (!gone.remove(name)) {
                put(
                        Family.MENTIONS,
                        Forms.mentionKey(name, opening.kind(), opening.id().value()),
                        NOTHING);
            }
        }
        for (String name : gone) {
            byte[] key = Forms.mentionKey(name, opening.kind(), opening.id().value());
            writes.delete(store.handle(Family.MENTIONS), key);
        }
        if (before == null) {
            put(
                    Family.KINDS,
                    Forms.bytes(opening.id().value()),
                    Forms.bytes(opening.kind().toString()));
        }
    }

    private @Nullable Opening before(Opening opening) {
        Opening here = put.get(opening.id());
        if (here != null) {
            return here;
        }
        byte[] stored = store.get(Family.OPENINGS, Forms.bytes(opening.key()));
        return stored == null ? null : Forms.opening(stored);
    }

    private void put(Family family, byte[] key, byte[] value) throws RocksDBException {
        writes.put(store.handle(family), key, value);
    }

    @Override
    public void close() {
        writes.close();
    }
}
