package io.aval.client.suite;

import io.aval.client.Outcome;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The submissions that nobody has answered yet, of all organisations. Those that were open at the same time are told
 * together, as a set: which of them wins, and whether the other is refused by an endorser who saw it already or found
 * invalid, is chance. Thread-safe.
 */
final class OpenSubmissions {

    private final Transcript transcript;
    private final List<Told> told = new ArrayList<>();
    private final Set<String> committed = new TreeSet<>();
    private final Set<String> chances = new TreeSet<>();
    private int open;
    private boolean together;

    private record Told(String line, Outcome outcome) {}

    OpenSubmissions(Transcript transcript) {
        this.transcript = transcript;
    }

    synchronized void opened() {
        together |= open > 0;
        open++;
    }

    synchronized void closed(String line, Outcome outcome) {
        told.add(new Told(line, outcome));
        if (outcome instanceof Outcome.Committed done) {
            committed.add(done.txId());
        }
        open--;
        if (open == 0) {
            say();
            told.clear();
            together = false;
        }
    }

    /** Where different acts raced, which one an outcome belongs to is chance, too. */
    private void say() {
        boolean alike = told.stream().map(Told::line).distinct().count() == 1;
        if (!together || alike) {
            transcript.sayUnordered(told.stream()
                    .map(one -> one.line() + ": " + words(one.outcome(), together))
                    .toList());
            return;
        }
        transcript.sayUnordered(told.stream().map(Told::line).toList());
        transcript.sayUnordered(
                told.stream().map(one -> words(one.outcome(), true)).toList());
        told.forEach(one -> {
            if (one.outcome() instanceof Outcome.Committed(String txId, long _)) {
                chances.add(txId);
            }
        });
    }

    /** Whether another act might as well have been committed in that transaction's place. */
    synchronized boolean isChance(String txId) {
        return chances.contains(txId);
    }

    /** The transactions that were committed since the last question. */
    synchronized Set<String> takeCommitted() {
        Set<String> taken = new TreeSet<>(committed);
        committed.clear();
        return taken;
    }

    private static String words(Outcome outcome, boolean together) {
        return switch (outcome) {
            case Outcome.Committed committed -> "committed " + (together ? "" : committed.txId());
            case Outcome.Refused refused
            when together && isLate(refused.refusal().code()) -> "too late";
            case Outcome.Refused refused -> "refused " + refused.refusal();
            case Outcome.Invalid invalid when together && invalid.code().retryable() -> "too late";
            case Outcome.Invalid invalid -> "invalid " + invalid.code();
            case Outcome.Unknown unknown -> "unknown";
        };
    }

    private static boolean isLate(Code code) {
        return code == Code.STALE_OPENING || code == Code.CONFLICT_PERSISTS;
    }
}
