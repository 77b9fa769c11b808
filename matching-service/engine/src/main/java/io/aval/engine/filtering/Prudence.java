package io.aval.engine.filtering;

/** Which of two values that contradict each other is the careful one. */
public enum Prudence {
    /** The lower one: income, assets, what speaks for the subject. */
    LOWER,
    /** The higher one: debt, cost, what speaks against the subject. */
    HIGHER,
    /** Neither. */
    NONE
}
