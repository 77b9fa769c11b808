package io.aval.rules.verification;

/** A question that evidence answers; which of them are asked of what stands in {@code verification.table}. */
public enum Dimension {
    /** The official number exists and its check digit holds. */
    NUMBER,
    /** Registered, in operation, under this name and legal representative. */
    REGISTRATION,
    /** Licensed for what it does. */
    LICENCE,
    /** May bind the enterprise, up to this amount. */
    AUTHORITY,
    /** The key that signs is the signer's. */
    KEY_BINDING,
    /** Not on a list of sanctions or an internal blacklist. */
    SANCTIONS,
    /** Not a dishonest judgement debtor (失信被执行人), no consumption restriction (限高). */
    LITIGATION,
    /** Files and pays its taxes. */
    TAX,
    /** Beneficial owners known, no circular ownership. */
    OWNERSHIP,
    /** The bank account is the subject's. */
    ACCOUNT,
    /** Utilities, social insurance and logistics show that it works. */
    OPERATION,
    /** Pays its acceptances in time. */
    PUNCTUALITY,
    /** The acceptor has accepted. */
    ACCEPTANCE,
    /** Each endorser is the endorsee before, nothing after maturity or a prohibition. */
    CHAIN,
    /** Amounts and days agree with each other. */
    TERMS,
    /** Contract, invoice and logistics match. */
    TRADE,
    /** Drawer and acceptor are not one group. */
    RELATION,
    /** In force: granted or registered, not lapsed, not invalidated. */
    STATUS,
    /** Belongs to whom it is said to belong to, all co-owners agreeing. */
    OWNER,
    /** Not pledged, assigned, seized or financed already. */
    ENCUMBRANCE,
    /** Annuities or renewal fees are paid to date. */
    FEES,
    /** What remains of its term outlasts the loan. */
    TERM,
    /** The mark is in use. */
    USE,
    /** The debtor confirms the debt. */
    CONFIRMATION,
    /** The debtor was told of the assignment. */
    NOTICE,
    /** Nothing is set off against it. */
    SET_OFF,
    /** The issuing platform knows the document. */
    AUTHENTICITY
}
