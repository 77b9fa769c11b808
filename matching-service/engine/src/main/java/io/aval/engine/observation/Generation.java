package io.aval.engine.observation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatch;

/**
 * What was appended between two epochs: single rows, and for every enterprise that has some a mark, so that for all the others
 * one look into a filter is enough.
 *
 * @param number which, from 1
 * @param live where it lies
 */
record Generation(long number, Live live) implements Source {

    private static final String OBSERVATIONS = "observations-";
    private static final String PROFILES = "profiles-";
    private static final byte[] MARK = {};

    /** The number in a family's title; 0 if it is no generation's. */
    static long number(String title) {
        int dash = title.indexOf('-');
        return dash < 0 ? 0 : Long.parseLong(title.substring(dash + 1));
    }

    Generation create() {
        live.create(observations());
        live.create(profiles());
        return this;
    }

    void drop() {
        live.drop(observations());
        live.drop(profiles());
    }

    private String observations() {
        return OBSERVATIONS + number;
    }

    private String profiles() {
        return PROFILES + number;
    }

    void put(WriteBatch batch, Observation row) throws RocksDBException {
        byte[] key = Keys.row(row.enterprise(), row.field(), row.height(), row.sequence());
        batch.put(live.handle(observations()), Keys.enterprise(row.enterprise()), MARK);
        batch.put(live.handle(observations()), key, Keys.value(row));
    }

    void putProfile(WriteBatch batch, long enterprise, byte[] profile) throws RocksDBException {
        batch.put(live.handle(profiles()), Keys.enterprise(enterprise), profile);
    }

    byte @Nullable [] profile(long enterprise) {
        return live.get(profiles(), Keys.enterprise(enterprise));
    }

    void walkProfiles(EntryVisitor visitor) {
        live.walk(profiles(), Walks.EVERYTHING, visitor);
    }

    boolean has(long enterprise) {
        return live.get(observations(), Keys.enterprise(enterprise)) != null;
    }

    Optional<Observation> asOf(long enterprise, int field, long height) {
        if (!has(enterprise)) {
            return Optional.empty();
        }
        try (RocksIterator rows = live.db().newIterator(live.handle(observations()))) {
            rows.seek(Keys.asOf(enterprise, field, height));
            rows.status();
            if (!rows.isValid()) {
                return Optional.empty();
            }
            byte[] key = rows.key();
            if (key.length != Keys.WHOLE || Keys.enterprise(key) != enterprise || Keys.field(key) != field) {
                return Optional.empty();
            }
            Rows found = new Rows(1);
            Keys.add(found, key, rows.value());
            return Optional.of(found.observation(0));
        } catch (RocksDBException e) {
            throw live.faults().of(e);
        }
    }

    @Override
    public Cursor open(long from, long to) {
        Natives own = live.natives().another();
        ReadOptions once = own.keep(new ReadOptions()).setFillCache(false);
        RocksIterator rows = own.keep(live.db().newIterator(live.handle(observations()), once));
        return new GenerationCursor(own, rows, from, to, live.faults());
    }

    @Override
    public long[] samples() {
        return new long[0];
    }
}
