package io.aval.rules.verification;

/** What a verification comes to. */
public enum Outcome {
    YES,
    NO,
    /** Neither: what is missing is no fault of the subject. */
    UNKNOWN
}
