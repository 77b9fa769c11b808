package io.aval.rules.appraisal;

/** What a model evaluates. */
public enum Family {
    /** The quality and the value of an intellectual-property right. */
    RIGHT,
    /** The credit of an enterprise. */
    CREDIT
}
