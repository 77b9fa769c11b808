package io.aval.rules.verification;

/** What an answer means for what is claimed; sources write it 1, 0 or −1. */
public enum Bearing {
    AGAINST(-1),
    /** The source was asked and could not say: neither for nor against. */
    SILENT(0),
    FOR(1);

    private final int sign;

    Bearing(int sign) {
        this.sign = sign;
    }

    /** 1, 0 or −1. */
    public int sign() {
        return sign;
    }

    /**
     * The bearing that a source writes so.
     *
     * @throws IllegalArgumentException if it is none of 1, 0, −1
     */
    public static Bearing of(long sign) {
        for (Bearing bearing : values()) {
            if (bearing.sign == sign) {
                return bearing;
            }
        }
        throw new IllegalArgumentException("one of 1, 0, -1");
    }
}
