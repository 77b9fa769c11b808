package io.aval.rules.act;

/** What a certificate lets its holder do; an attribute of the certificate, next to the handle. */
public enum Role {
    /** Acts for an enterprise. */
    ENTERPRISE,
    /** Acts for a financial institution. */
    BANK,
    /** Values rights. */
    VALUER,
    /** Registers parties and runs matches for the organisation that issued the certificate. */
    OPERATOR,
    /** Advances the day, freezes and lifts, for the witness. */
    REGULATOR
}
