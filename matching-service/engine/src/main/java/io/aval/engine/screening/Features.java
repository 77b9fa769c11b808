package io.aval.engine.screening;

import java.util.Arrays;

/**
 * What a brand is looked up by: its characters, their readings and their look-alikes, each by itself and without order.
 * A slip of the ear leaves the readings, one of the eye the look-alikes, a swap all three; of a brand of two characters
 * with one lost, the other is left. Two brands without any feature in common have nothing in common.
 */
final class Features {
    private static final int CHARACTERS = 1 << Character.SIZE;
    private static final int LOOK_ALIKES = 256;

    private Features() {}

    static int count() {
        return CHARACTERS + Han.syllables() + LOOK_ALIKES;
    }

    /** {@return the features of a brand, ascending, each once} */
    static int[] of(char[] brand) {
        int[] features = new int[3 * brand.length];
        int count = 0;
        for (char c : brand) {
            features[count++] = c;
            if (Han.syllable(c) > 0) {
                features[count++] = CHARACTERS + Han.syllable(c);
            }
            if (Han.lookAlike(c) > 0) {
                features[count++] = CHARACTERS + Han.syllables() + Han.lookAlike(c);
            }
        }
        Arrays.sort(features, 0, count);
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || features[i] != features[i - 1]) {
                features[distinct++] = features[i];
            }
        }
        return Arrays.copyOf(features, distinct);
    }

    /** {@return a bit for the reading, or else the character, of each character of region, brand and trade} */
    static long bits(Signature name) {
        return bits(name.region) | bits(name.brand) | bits(name.trade);
    }

    private static long bits(char[] text) {
        long bits = 0;
        for (char c : text) {
            int key = Han.syllable(c) > 0 ? Han.syllable(c) : c;
            bits |= 1L << (key * 0x9e3779b1 >>> 26);
        }
        return bits;
    }
}
