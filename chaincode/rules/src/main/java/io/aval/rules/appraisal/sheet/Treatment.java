package io.aval.rules.appraisal.sheet;

/** What was done with an input that was not taken as it stood. */
public enum Treatment {
    /** It was not there, and what needs it was left out. */
    MISSING,
    /** It was not there, and the model's own value stands in for it. */
    DEFAULTED,
    /** It lay outside of what is plausible and was brought to the bound. */
    CLIPPED,
    /** It could not be used. */
    DROPPED,
    /** It was used, though nobody is named as its source. */
    UNSOURCED,
    /** It was used, though it is older than the model wants. */
    STALE,
    /** The model knows no such input. */
    UNKNOWN
}
