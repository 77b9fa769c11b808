package io.aval.client.embedded.verification;

/** Something that is not as it must be: what, and what to do. */
public record Finding(Area area, String sentence) {
    /** Where it was found. */
    public enum Area {
        /** A block, its number, its hashes. */
        CHAIN,
        /** A verdict that does not follow from the blocks. */
        VERDICT,
        /** A key that does not stand as the blocks say. */
        STATE,
        /** A private value that is missing or changed. */
        VAULT
    }
}
