package io.aval.engine.audit;

import io.aval.engine.audit.Violation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects violations: all counted, the first hundred kept. Not thread-safe. */
final class Findings {
    private static final int KEPT = 100;

    private final List<Violation> kept = new ArrayList<>();
    private long count;

    void add(Kind kind, String detail) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new Violation(kind, detail));
        }
    }

    /** Appends what another one found. */
    void add(Findings others) {
        count += others.count;
        kept.addAll(others.kept.subList(0, Math.min(others.kept.size(), KEPT - kept.size())));
    }

    List<Violation> kept() {
        return kept;
    }

    long count() {
        return count;
    }
}
