package io.aval.engine.observation;

/** Observations in order, of which several threads read disjoint ranges of enterprises at once. */
public interface Source {

    /**
     * The observations of the enterprises in a range, each key once.
     *
     * @param from the first enterprise
     * @param to the first enterprise after the range
     */
    Cursor open(long from, long to);

    /** Enterprises, in any order and as often as one likes, that say where the rows are; the ranges are cut there. */
    long[] samples();
}
