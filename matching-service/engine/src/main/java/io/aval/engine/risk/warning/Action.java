package io.aval.engine.risk.warning;

/** What to do first about a warning. */
public enum Action {
    REMIND,
    DEMAND_PAYMENT,
    REVALUE,
    REASSESS,
    EXAMINE_INVOICES,
    EXAMINE_RING,
    REVIEW_MODEL,
    STOP_DRAWING,
    /** See the margin call on the ledger: ten working days to cure, then no drawing, then enforcement. */
    CALL_MARGIN
}
