package io.aval.engine.screening;

/**
 * How alike two short texts are: optimal string alignment (Damerau 1964 without repeated edits) with costs by how a slip
 * comes about. A slip of the ear (same reading) or of the eye (look-alike) costs a third of a wrong character, two
 * neighbours swapped as much as that, a missing or further one two thirds. Symmetric, 10,000 for equal texts.
 *
 * <p>Allocates only when a text is longer than any before; not thread-safe.
 */
final class Closeness {
    private static final int WRONG = 100;
    private static final int SAME_SOUND = 30;
    private static final int SAME_LOOK = 35;
    private static final int SWAPPED = 40;
    private static final int MISSING = 70;
    private static final char[] NOTHING = new char[0];

    private int[] before = new int[32];
    private int[] above = new int[32];
    private int[] row = new int[32];

    /** {@return from 0, nothing in common, to 10,000, equal; two empty texts are equal} */
    int of(char[] a, char[] b) {
        return of(a, NOTHING, NOTHING, b, NOTHING, NOTHING);
    }

    /** {@return the same for two texts of three pieces each, put together} */
    int of(char[] a1, char[] a2, char[] a3, char[] b1, char[] b2, char[] b3) {
        int lengthA = a1.length + a2.length + a3.length;
        int lengthB = b1.length + b2.length + b3.length;
        int longer = Math.max(lengthA, lengthB);
        if (longer == 0) {
            return Weights.FULL;
        }
        reserve(lengthB + 1);
        for (int j = 0; j <= lengthB; j++) {
            row[j] = j * MISSING;
        }
        char lastA = 0;
        for (int i = 1; i <= lengthA; i++) {
            int[] free = before;
            before = above;
            above = row;
            row = free;
            char charA = at(a1, a2, a3, i - 1);
            fill(i, charA, lastA, b1, b2, b3, lengthB);
            lastA = charA;
        }
        return Math.max(0, Weights.FULL - row[lengthB] * (Weights.FULL / WRONG) / longer);
    }

    private void fill(int i, char charA, char lastA, char[] b1, char[] b2, char[] b3, int lengthB) {
        row[0] = i * MISSING;
        char lastB = 0;
        for (int j = 1; j <= lengthB; j++) {
            char charB = at(b1, b2, b3, j - 1);
            int cost = above[j - 1] + instead(charA, charB);
            cost = Math.min(cost, Math.min(above[j], row[j - 1]) + MISSING);
            if (i > 1 && j > 1 && charA == lastB && lastA == charB && charA != charB) {
                cost = Math.min(cost, before[j - 2] + SWAPPED);
            }
            row[j] = cost;
            lastB = charB;
        }
    }

    private static int instead(char a, char b) {
        if (a == b) {
            return 0;
        }
        int sound = Han.syllable(a);
        if (sound > 0 && sound == Han.syllable(b)) {
            return SAME_SOUND;
        }
        int look = Han.lookAlike(a);
        return look > 0 && look == Han.lookAlike(b) ? SAME_LOOK : WRONG;
    }

    private static char at(char[] first, char[] second, char[] third, int i) {
        if (i < first.length) {
            return first[i];
        }
        int rest = i - first.length;
        return rest < second.length ? second[rest] : third[rest - second.length];
    }

    private void reserve(int columns) {
        if (row.length < columns) {
            int size = Math.max(columns, 2 * row.length);
            before = new int[size];
            above = new int[size];
            row = new int[size];
        }
    }
}
