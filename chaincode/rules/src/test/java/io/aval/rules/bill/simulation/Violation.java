package io.aval.rules.bill.simulation;

import org.jspecify.annotations.Nullable;

/** What must never happen has happened. */
final class Violation extends RuntimeException {

    private static final long serialVersionUID = 1;

    Violation(String message) {
        super(message);
    }

    /** Throws unless it holds; each {@code {}} in the text stands for the next detail. */
    static void unless(boolean holds, String invariant, @Nullable Object... details) {
        if (!holds) {
            throw new Violation(text(invariant, details));
        }
    }

    private static String text(String invariant, @Nullable Object... details) {
        String text = invariant;
        for (Object detail : details) {
            int place = text.indexOf("{}");
            text = text.substring(0, place) + detail + text.substring(place + 2);
        }
        return text;
    }
}
