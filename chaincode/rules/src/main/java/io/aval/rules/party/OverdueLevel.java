package io.aval.rules.party;

/** How an acceptor stands at the end of a month. */
public enum OverdueLevel {
    /** Nothing is overdue. */
    NONE,
    /** 逾期. */
    OVERDUE,
    /** 持续逾期: no more service as an acceptor. */
    PERSISTENT
}
