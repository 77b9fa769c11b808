package io.aval.network.fault;

import io.aval.client.Outcome;
import io.aval.client.Receipt;
import io.aval.rules.refusal.Code;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Notes what the ledger told those who act. Thread-safe. */
final class Tape {

    /**
     * What was noted since the last cut.
     *
     * @param committedNanos when an act was known to be done, by {@link System#nanoTime}, in order
     * @param receipts transactions of which somebody holds a receipt
     * @param outcomes what became of each single submission, repeated ones too
     * @param refusals what clerks refused until a repetition got through
     * @param repeated receipts for what had been done before it was asked once more
     */
    record Cut(
            List<Long> committedNanos,
            Set<String> receipts,
            List<Outcome> outcomes,
            Map<Code, Integer> refusals,
            int repeated) {}

    private List<Long> committedNanos = new ArrayList<>();
    private Set<String> receipts = new HashSet<>();
    private List<Outcome> outcomes = new ArrayList<>();
    private Map<Code, Integer> refusals = new TreeMap<>();
    private int repeated;

    synchronized void received(Receipt receipt) {
        committedNanos.add(System.nanoTime());
        receipts.add(receipt.txId());
        repeated += receipt.repeated() ? 1 : 0;
        notifyAll();
    }

    synchronized Outcome told(Outcome outcome) {
        outcomes.add(outcome);
        return outcome;
    }

    synchronized void refused(Code code) {
        refusals.merge(code, 1, Integer::sum);
    }

    /** How many acts were done since the last cut. */
    synchronized int committed() {
        return committedNanos.size();
    }

    /** Waits until so many acts were done since the last cut; false if they were not in time. */
    synchronized boolean await(int acts, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (committedNanos.size() < acts) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        return true;
    }

    /** Hands over what was noted and begins anew. */
    synchronized Cut cut() {
        Cut cut = new Cut(committedNanos, receipts, outcomes, refusals, repeated);
        committedNanos = new ArrayList<>();
        receipts = new HashSet<>();
        outcomes = new ArrayList<>();
        refusals = new TreeMap<>();
        repeated = 0;
        return cut;
    }
}
