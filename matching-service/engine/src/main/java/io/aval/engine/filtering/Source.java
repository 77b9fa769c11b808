package io.aval.engine.filtering;

import io.aval.rules.calendar.BusinessDay;
import org.jspecify.annotations.Nullable;

/**
 * A source that is registered.
 *
 * @param name as submissions name it, 1 to 64 characters
 * @param selfDeclared whether it is the subject itself
 * @param maxLevel the highest level that it can give, 0 to 4
 * @param revokedFrom first day from which nothing that it says counts; absent if it is in force
 */
public record Source(
        String name,
        boolean selfDeclared,
        int maxLevel,
        @Nullable BusinessDay revokedFrom) {

    public Source {
        if (maxLevel < 0 || maxLevel > Submission.MAX_LEVEL) {
            throw new IllegalArgumentException("level");
        }
    }

    /** Whether what holds for that day was said too late; without a day it may have been. */
    boolean revoked(@Nullable BusinessDay observed) {
        return revokedFrom != null && (observed == null || !observed.isBefore(revokedFrom));
    }
}
