package io.aval.engine.audit;

import io.aval.engine.audit.Violation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects violations: all counted, the first hundred kept. Not thread-safe. */
final class Findings {
    private static final int KEPT = 100;

    private final List<Violation> kept = new ArrayList<>();
    private long count;
    private long blockingPairs;

    void add(Kind kind, String detail) {
        count++;
        if (kind == Kind.BLOCKING_PAIR) {
            blockingPairs++;
        }
        if (kept.size() < KEPT) {
            kept.add(new Violation(kind, detail));
        }
    }

    List<Violation> kept() {
        return kept;
    }

    long count() {
        return count;
    }

    long blockingPairs() {
        return blockingPairs;
    }
}
