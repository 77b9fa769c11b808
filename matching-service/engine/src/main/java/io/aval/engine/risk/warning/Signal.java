package io.aval.engine.risk.warning;

/** What is observed about an enterprise, a right or a loan; every observation is a whole number in the unit named. */
public enum Signal {
    /** Days until the annuity of a right falls due. */
    ANNUITY_DAYS_LEFT,
    /** Annuities that are overdue. */
    ANNUITY_UNPAID,
    /** Preservations in force on the right: 1 at PP01, 0 at PD01. */
    PRESERVATION,
    /** Requests for invalidation, those that ended in part (IP01) or whole (IW01) included. */
    INVALIDATION,
    /** Transfers of a pledged right to which the pledgee has not consented. */
    OWNER_CHANGED,
    /** Key inventors who have left. */
    INVENTORS_LEFT,
    /** Fall of forward citations against the year before, millionths. */
    CITATIONS_FALL,
    /** Fall of licence income against the year before, millionths. */
    LICENCE_FALL,
    /** Enforcement cases open. */
    ENFORCEMENT,
    /** Whether it is on the list of dishonest debtors (失信): 1 or 0. */
    DISHONEST_LISTED,
    /** Tax credit grade: A 1, B 2, M 3, C 4, D 5. */
    TAX_GRADE,
    /** Fall of invoiced sales against the same quarter of the year before, millionths. */
    SALES_FALL,
    /** Where its part of void and red invoices stands among its peers, millionths. */
    VOID_RED_PERCENTILE,
    /** Whether the largest buyer is lost: 1 or 0. */
    TOP_BUYER_LOST,
    /** Longest gap between days with an invoice, days. */
    TRADE_GAP_DAYS,
    /** Difference of sales by tax return and by invoices, millionths of the larger. */
    VAT_MISMATCH,
    /** New pledges and guarantees, millionths of net assets. */
    NEW_BURDEN,
    /** Guarantee rings that it has joined. */
    RING_JOINED,
    /** Freezes of equity in force. */
    EQUITY_FROZEN,
    /** Fall of the headcount against the year before, millionths. */
    HEADCOUNT_FALL,
    /** Grades lost since the last review. */
    GRADE_FALL,
    /** Population stability index of the model that graded it, millionths. */
    PSI,
    /** Age of the valuation, days. */
    VALUATION_DAYS,
    /** Loan to value above the limit, basis points. */
    LTV_EXCESS
}
