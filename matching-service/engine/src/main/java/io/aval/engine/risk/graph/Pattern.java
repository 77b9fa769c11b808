package io.aval.engine.risk.graph;

/** What a finding is about. */
public enum Pattern {
    /** Parties that reach one another by guarantees: one's default can come back to it (担保圈). */
    CIRCLE,
    /** A ring of guarantees without a party twice; of two parties it is mutual (互保). */
    RING,
    /** Guarantees in a row, each guarantor itself guaranteed by the next. */
    CHAIN,
    /** One party stands for many. */
    GUARANTOR_HUB,
    /** Many stand for one party. */
    DEBTOR_HUB,
    /** Parties related by equity, control, family or a common director (关联方). */
    RELATED,
    /** A guarantee within a group of related parties: no independent support. */
    RELATED_GUARANTEE,
    /** Parties with the same legal person, address, telephone or beneficial owner. */
    SHARED
}
