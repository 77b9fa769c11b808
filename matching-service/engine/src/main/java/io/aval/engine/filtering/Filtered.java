package io.aval.engine.filtering;

import io.aval.rules.appraisal.sheet.Leaf;
import java.util.ArrayList;
import java.util.List;

/**
 * What filtering left. Every submission stands in exactly one place: kept, merged or dropped.
 *
 * @param kept by name, each name once
 * @param dropped as they came in, in their order: dropped, replaced by another or set aside
 * @param notes in the order of the names, then of the checks
 */
public record Filtered(List<Kept> kept, List<Submission> dropped, List<Note> notes) {

    /**
     * A value that is kept.
     *
     * @param submission as it is used: in the unit of its name, with the level that its source can carry
     * @param origin as it came in
     * @param merged those that say the same, as they came in
     */
    public record Kept(Submission submission, Submission origin, List<Submission> merged) {

        public Kept {
            merged = List.copyOf(merged);
        }

        /** As an input of an evaluation. */
        public Leaf leaf() {
            return submission.leaf();
        }
    }

    public Filtered {
        kept = List.copyOf(kept);
        dropped = List.copyOf(dropped);
        notes = List.copyOf(notes);
    }

    /** The inputs of an evaluation, ready for a sheet. */
    public List<Leaf> leaves() {
        return kept.stream().map(Kept::leaf).sorted().toList();
    }

    /** What would be filtered if it came in again: nothing of it changes then. */
    public List<Submission> submissions() {
        return kept.stream().map(Kept::submission).toList();
    }

    /** All that went in, in their order. */
    public List<Submission> all() {
        List<Submission> all = new ArrayList<>(dropped);
        for (Kept one : kept) {
            all.add(one.origin());
            all.addAll(one.merged());
        }
        return all.stream().sorted().toList();
    }
}
