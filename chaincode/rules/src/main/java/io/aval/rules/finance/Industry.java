package io.aval.rules.finance;

/** The industries served. */
public enum Industry {
    /** Automobile and parts. */
    AUTO,
    /** Intelligent manufacturing and new materials. */
    MANUFACTURING,
    /** Biomedicine. */
    BIOMEDICINE
}
