package io.aval.desk.demo;

/** Told how far loading has come; called by many threads. */
@FunctionalInterface
public interface LoadProgress {

    /**
     * So many acts stand on the ledger.
     *
     * @param done acts done, those of an earlier start included
     * @param total acts in all
     */
    void at(int done, int total);
}
