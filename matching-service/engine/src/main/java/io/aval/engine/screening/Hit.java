package io.aval.engine.screening;

/**
 * An entry that was found.
 *
 * @param entry the entry, as published
 * @param name the name of it that compares best: its own or one of its aliases
 * @param how what found it
 * @param match how it compares, piece by piece
 */
public record Hit(ListEntry entry, String name, How how, NameMatch match) {
    /** What found an entry; earlier ones stand before later ones in an answer. */
    public enum How {
        /** The same valid code. */
        CODE,
        /** The same name in its one spelling. */
        SAME_NAME,
        /** A name that is near. */
        NEAR_NAME
    }
}
