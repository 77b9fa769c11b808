package io.aval.rules.verification;

/** Why a finding or a verdict is what it is. */
public enum Reason {
    /** Nothing live was brought. */
    MISSING,
    /** Sources were asked and could not say. */
    SILENT,
    /** What was brought has expired. */
    EXPIRED,
    /** The best level is below the one wanted. */
    LEVEL_LOW,
    /** What speaks for it does not outweigh doubt enough. */
    WEAK,
    /** What speaks against it outweighs the rest. */
    OUTWEIGHED,
    /** One fact that nothing outweighs. */
    VETO,
    /** Sources disagree; the finding names them. */
    CONTRADICTION,
    /** All gates hold, the score of the other dimensions is too low. */
    SCORE_LOW,
    /** The score of the other dimensions alone speaks against it. */
    SCORE_AGAINST
}
