package io.aval.engine.filtering;

import java.util.List;

/**
 * What a check caught.
 *
 * @param name of the value, as it was submitted
 * @param detail more than the check's own reason: the bound, the unit, the other value's source
 * @param concerned the submissions as they came in; of a replaced or merged one, that which stands in its place last
 */
public record Note(Check check, String name, String detail, List<Submission> concerned) {

    public Note {
        concerned = List.copyOf(concerned);
    }

    /** The check's reason, and what it was here. */
    public String sentence() {
        return detail.isEmpty() ? check.reason() : check.reason() + " (" + detail + ")";
    }
}
