package io.aval.network.leak;

import java.util.Set;

/**
 * A confidential value and where it may be.
 *
 * @param kind kind of a record in whose opening it stands, or {@code hop}
 * @param member path of the member in which it stands, such as {@code /terms/number}
 * @param text the value; of an amount its canonical JSON member with what follows: {@code "amountFen":120000,}
 * @param amount whether it is an amount; those are guessable, so that their digests say nothing and are not searched
 * @param vaults collections in which it was deposited
 */
record Secret(String kind, String member, String text, boolean amount, Set<String> vaults) {

    /** Whether it may lie in one of these collections. */
    boolean mayBeIn(Set<String> collections) {
        for (String collection : collections) {
            if (vaults.contains(collection)) {
                return true;
            }
        }
        return false;
    }

    /** The value stays out of every message. */
    @Override
    public String toString() {
        return kind + " " + member;
    }
}
