package io.aval.rules.cap;

import io.aval.rules.calendar.Conventions;

/** What is capped, as a share of a figure (令〔2022〕第4号 art. 24); the market's conventions say which share. */
public enum Measure {
    /** The balance of acceptances, of total assets. */
    ACCEPTANCE,
    /** The balance of margins, of deposits. */
    MARGIN;

    private static final int MILLION = 1_000_000;

    /**
     * The cap, in fen, cut.
     *
     * @param figureFen total assets or deposits, fen, at most 2^53 − 1
     */
    public long capFen(long figureFen, Conventions conventions) {
        int sharePpm = switch (this) {
            case ACCEPTANCE -> conventions.acceptanceCapPpm();
            case MARGIN -> conventions.marginCapPpm();
        };
        // In two steps, because the product of both would not fit
        return figureFen / MILLION * sharePpm + figureFen % MILLION * sharePpm / MILLION;
    }
}
