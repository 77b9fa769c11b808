package io.aval.rules.bill;

/** Why a responder refuses (拒绝理由); a refusal without one is invalid. */
public enum Reason {
    /** Own counterparty did not perform. */
    DC00,
    /** Fraud, theft or duress. */
    DC01,
    /** Knowing bad faith. */
    DC02,
    /** Knowing of defences. */
    DC03,
    /** Gross negligence. */
    DC04,
    /** Outside the window. */
    DC05,
    /** Court freeze or stop-payment. */
    DC06,
    /** Not due. */
    DC07,
    /** The acceptor's balance is short; trade bills. */
    DC08,
    /** Another reason, in words. */
    DC09
}
