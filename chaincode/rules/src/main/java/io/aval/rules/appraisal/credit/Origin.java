package io.aval.rules.appraisal.credit;

/** Where the rows come from on which a model was trained. The two are never mixed. */
public enum Origin {
    /** Enterprises that exist. */
    REAL,
    /** Drawn from a seed by a generator. */
    GENERATED
}
