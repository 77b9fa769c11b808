package io.aval.engine.market;

/**
 * How much the other side learns of a refusal; each owner of criteria chooses. Whatever the choice, no criterion, bound
 * or list is ever told.
 */
public enum Disclosure {
    /** Which facet was not met. */
    FACET,
    /** Whether it was about the party, the object or the terms. */
    GROUP,
    /** Nothing but that the pair is not eligible. */
    NOTHING
}
