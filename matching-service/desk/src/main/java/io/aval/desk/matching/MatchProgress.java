package io.aval.desk.matching;

/** Told how far a run has come. */
@FunctionalInterface
public interface MatchProgress {

    /**
     * A run has come here.
     *
     * @param phase {@code reading}, {@code matching}, {@code auditing}, {@code recording}, {@code offering}
     * @param thousandths of the whole run
     */
    void at(String phase, int thousandths);
}
