package io.aval.engine.filtering.invoice;

/** Which way an invoice goes, seen from the company whose list it is. */
public enum Direction {
    /** It issued the invoice (销项). */
    SALE,
    /** It received the invoice (进项). */
    PURCHASE
}
