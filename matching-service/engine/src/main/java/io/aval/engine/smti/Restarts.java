package io.aval.engine.smti;

/** How many conflicts lie between two restarts: 1, 1, 2, 1, 1, 2, 4 and so on, times a unit (Luby et al. 1993). */
final class Restarts {
    static final long UNIT = 100;

    private Restarts() {}

    static long luby(int index) {
        int size = 1;
        int power = 0;
        while (size < index + 1) {
            power++;
            size = 2 * size + 1;
        }
        int rest = index;
        while (size - 1 != rest) {
            size = (size - 1) / 2;
            power--;
            rest %= size;
        }
        return UNIT << power;
    }
}
