package io.aval.rules.bill;

/** What a completed operation does to a bill besides moving it along the two axes; a word of the state table. */
public enum Effect {
    /** The acceptor is liable. */
    ACCEPT,
    /** Title moves to the responder. */
    TITLE,
    /** Title moves to the responder, who bought it at a discount. */
    DISCOUNT,
    /** Title moves to the responder, the seller may have it back. */
    REPO,
    /** Title moves from one institution to another, discounted before. */
    RESALE,
    /** The same, and the seller may have it back. */
    RESELL,
    /** Discounted before, pledged to the responder, who lends. */
    LEND,
    /** Title goes back to the seller of a repo. */
    REDEEM,
    /** Pledged to the responder. */
    PLEDGE,
    /** The pledge is over. */
    RELEASE,
    /** The responder guarantees an act of the chain. */
    BACK,
    /** A bank's promise is noted or taken back. */
    SUPPORT,
    /** Further transfer is allowed again. */
    UNMARK,
    /** The responder keeps the bill from circulating. */
    LOCK,
    /** It circulates again. */
    UNLOCK,
    /** It circulates again, in the beneficiary's hands. */
    DELIVER,
    /** It circulates again, in the hands of the bank that discounted it through a broker. */
    BROKER,
    /** Title stays with the party and moves to its other account. */
    MOVE,
    /** Paid: the end. */
    PAY,
    /** Taken back unused: the end. */
    VOID,
    /** A party has notice of recourse. */
    PURSUE,
    /** A pursued party paid and takes the holder's place, or was the last. */
    CONSENT
}
