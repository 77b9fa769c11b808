package io.aval.engine.observation;

/**
 * A budget in fen; none of the three is ever negative.
 *
 * @param free what may still be reserved
 * @param held what is reserved and neither confirmed nor given back
 * @param spent what is confirmed
 */
public record Budget(long free, long held, long spent) {

    static final Budget NONE = new Budget(0, 0, 0);

    /** Throws {@link IllegalArgumentException} if one is negative, {@link ArithmeticException} if the sum is beyond a long. */
    public Budget {
        if (free < 0 || held < 0 || spent < 0) {
            throw new IllegalArgumentException("range");
        }
        Math.addExact(Math.addExact(free, held), spent);
    }

    /** What there is in all. */
    public long total() {
        return free + held + spent;
    }
}
