package io.aval.rules.cap;

/** What is capped, and at which share of which figure (令〔2022〕第4号 art. 24). The only place where the shares stand. */
public enum Measure {
    /** The balance of acceptances: 15 % of total assets. */
    ACCEPTANCE(15),
    /** The balance of margins: 10 % of deposits. */
    MARGIN(10);

    private static final int WHOLE = 100;

    private final int percent;

    Measure(int percent) {
        this.percent = percent;
    }

    /**
     * The cap, in fen, cut.
     *
     * @param figureFen total assets or deposits, fen, at most 2^53 − 1
     */
    public long capFen(long figureFen) {
        return figureFen * percent / WHOLE;
    }
}
