package io.aval.rules.verification;

/** How much stands behind a piece of evidence, weakest first. */
public enum Level {
    /** The subject says so itself. */
    E0(0),
    /** An image of a document. */
    E1(1),
    /** One source that was asked agrees. */
    E2(2),
    /** A credential signed by its issuer, or two independent sources that agree. */
    E3(3),
    /** A credential signed by the authority itself, bound to its holder's key, of fresh status. */
    E4(4);

    private final int rank;

    Level(int rank) {
        this.rank = rank;
    }

    /** 0 for the weakest to 4. */
    int rank() {
        return rank;
    }

    boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }

    static Level higher(Level one, Level other) {
        return one.atLeast(other) ? one : other;
    }
}
