package io.aval.client.evidence;

import io.aval.client.evidence.Finding.Step;
import java.util.ArrayList;
import java.util.List;

/** Collects findings; a damaged file need not be told of to the last byte. Not thread-safe. */
final class Findings {

    private static final int MOST = 100;

    private final List<Finding> all = new ArrayList<>();

    void add(Step step, String sentence) {
        if (all.size() < MOST) {
            all.add(new Finding(step, sentence));
        }
    }

    /** Adds a finding unless that holds. */
    boolean require(boolean holds, Step step, String otherwise) {
        if (!holds) {
            add(step, otherwise);
        }
        return holds;
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
