package io.aval.engine.gap;

/** Whether the sum of costs shall be least, or that of profits greatest. */
public enum Sense {
    /** Least. */
    MIN,
    /** Greatest. */
    MAX
}
