package io.aval.engine.smti;

/** What is asked of a stable matching. */
public enum SmtiMode {
    /** Any weakly stable one, by deferred acceptance with ties broken by number. */
    STABLE,
    /** One of at least two thirds of the largest size, in nearly linear time. */
    APPROX,
    /** The largest. */
    MAX
}
