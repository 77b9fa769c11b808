package io.aval.rules.pledge;

/** Whether something is so, as far as it was shown. */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /** What is known for certain. */
    public static Answer of(boolean known) {
        return known ? YES : NO;
    }

    /** Yes becomes no and no yes. */
    public Answer not() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** Yes if both are, no as soon as one is not. */
    public Answer and(Answer other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }
}
