package io.aval.client.load;

/** What the holder of bills proposes. */
public enum Offer {
    /** To endorse all of it to a customer of the other bank. */
    WHOLE,
    /** To endorse all of it to another customer of its own bank. */
    NEAR,
    /** To endorse its last units to the other bank's customer; they are split off in the same act. */
    PART,
    /** To discount all of it at the other bank; the money moves elsewhere. */
    DISCOUNT
}
