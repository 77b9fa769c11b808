package io.aval.engine.observation;

/**
 * Walks observations in {@link Observation#ORDER} without an object for each. Before the first {@link #next} there is no row.
 * Not thread-safe.
 */
public interface Cursor extends AutoCloseable {

    /** Goes to the next row; false after the last. */
    boolean next();

    long enterprise();

    int field();

    long height();

    int sequence();

    int type();

    int code();

    long number();

    /** Closes what is native in it. */
    @Override
    default void close() {}

    /** This row as a value. */
    default Observation row() {
        return new Observation(enterprise(), field(), height(), sequence(), type(), code(), number());
    }

    /** By the key, as {@link Observation#ORDER} has it. */
    static int compare(Cursor one, Cursor other) {
        int order = Long.compare(one.enterprise(), other.enterprise());
        if (order == 0) {
            order = Integer.compare(one.field(), other.field());
        }
        if (order == 0) {
            order = Long.compare(other.height(), one.height());
        }
        return order == 0 ? Integer.compare(other.sequence(), one.sequence()) : order;
    }
}
