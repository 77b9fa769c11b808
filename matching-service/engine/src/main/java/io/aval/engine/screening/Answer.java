package io.aval.engine.screening;

import java.util.List;

/**
 * What a list says of a subject.
 *
 * @param list exactly which list
 * @param hits best first: by what found them, by score, by the entries' ids; the same for the same list and subject
 */
public record Answer(ListPin list, List<Hit> hits) {

    /** Copies the hits. */
    public Answer {
        hits = List.copyOf(hits);
    }

    /** {@return the gravest verdict of any hit, {@link Verdict#NO} without one} */
    public Verdict verdict() {
        return hits.stream()
                .map(hit -> hit.match().verdict())
                .min(Verdict::compareTo)
                .orElse(Verdict.NO);
    }
}
