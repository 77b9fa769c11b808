package io.aval.engine.gap;

/** Numbers that look random and are the same each time (xorshift, Marsaglia 2003). */
final class Luck {
    private long state;

    /** @param seed not nought */
    Luck(long seed) {
        state = seed;
    }

    /** {@return a number from 0 to one below the bound} */
    int below(int bound) {
        state ^= state << 13;
        state ^= state >>> 7;
        state ^= state << 17;
        return (int) Long.remainderUnsigned(state, bound);
    }
}
