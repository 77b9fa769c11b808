package io.aval.engine.screening;

import com.ibm.icu.text.Transliterator;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * What is known of a single Chinese character: its simplified form, its reading without tone, and the characters that the
 * eye takes for it. Simplified forms and readings are those of ICU (Unihan's kSimplifiedVariant and most frequent
 * Mandarin reading); readings only for the characters of GB 2312 and some more, because learning one takes 50 µs at the
 * start. Other characters stand for themselves and have no reading. Thread-safe.
 */
final class Han {
    private static final char FIRST = '\u3400';
    private static final char LAST = '\u9fff';
    private static final String NONE = "";
    private static final List<String> DIGITS = List.of("ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu");

    /** Forms that Unihan does not call traditional, but that registers and letterheads use for the character behind. */
    private static final String VARIANTS = "臺台檯台甯宁寗宁佈布峯峰羣群裏里恆恒滙汇匯汇彙汇菓果傢家鑑鉴銹锈昇升陞升徳德";

    /** Characters of names that GB 2312 lacks. */
    private static final String RARE = "堃喆珺祎犇垚瑄璟玥翀昇淼燊焱骉頔璠沄";

    private static final char[] SIMPLIFIED = simplify();
    private static final String[] NAMES;
    private static final short[] SYLLABLES;
    private static final byte[] LOOK_ALIKES = lookAlikes();

    static {
        String[] readings = readings();
        TreeSet<String> names = new TreeSet<>(DIGITS);
        names.addAll(Arrays.asList(readings));
        names.add(NONE);
        NAMES = names.toArray(String[]::new);
        SYLLABLES = new short[LAST + 1];
        for (int i = 0; i < readings.length; i++) {
            SYLLABLES[FIRST + i] = number(readings[i]);
        }
        for (int digit = 0; digit < DIGITS.size(); digit++) {
            SYLLABLES['0' + digit] = number(DIGITS.get(digit));
        }
    }

    private Han() {}

    static boolean isHan(char c) {
        return c >= FIRST && c <= LAST;
    }

    static char simplified(char c) {
        return isHan(c) ? SIMPLIFIED[c - FIRST] : c;
    }

    /** {@return the number of the reading, the same for characters that are read alike; 0 for none} */
    static int syllable(char c) {
        return c <= LAST ? SYLLABLES[c] : 0;
    }

    /** {@return how many numbers {@link #syllable} can give} */
    static int syllables() {
        return NAMES.length;
    }

    /** {@return the reading without tone, empty for none} */
    static String reading(char c) {
        return NAMES[syllable(c)];
    }

    /** {@return the number of the group of look-alikes, 0 for none} */
    static int lookAlike(char c) {
        return isHan(c) ? LOOK_ALIKES[c - FIRST] & 0xff : 0;
    }

    private static short number(String reading) {
        return (short) Arrays.binarySearch(NAMES, reading);
    }

    private static char[] simplify() {
        Transliterator toSimplified = Transliterator.getInstance("Traditional-Simplified");
        char[] simplified = new char[LAST - FIRST + 1];
        for (int i = 0; i < simplified.length; i++) {
            char c = (char) (FIRST + i);
            String form = toSimplified.transliterate(String.valueOf(c));
            // Some rare ones have their simplified form beyond the basic plane; nobody is named by them
            simplified[i] = form.length() == 1 ? form.charAt(0) : c;
        }
        for (int i = 0; i < VARIANTS.length(); i += 2) {
            simplified[VARIANTS.charAt(i) - FIRST] = VARIANTS.charAt(i + 1);
        }
        // A variant of a variant ends at the last, so that simplifying twice is simplifying once
        for (int i = 0; i < simplified.length; i++) {
            char again = simplified[i];
            simplified[i] = isHan(again) ? simplified[again - FIRST] : again;
        }
        return simplified;
    }

    private static String[] readings() {
        CharsetEncoder common = Charset.forName("GB2312").newEncoder();
        StringBuilder known = new StringBuilder();
        for (char c = FIRST; c <= LAST; c++) {
            if (RARE.indexOf(c) >= 0 || common.canEncode(c)) {
                known.append(c).append('\n');
            }
        }
        String[] read = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower")
                .transliterate(known.toString())
                .split("\n", -1);
        String[] readings = new String[LAST - FIRST + 1];
        Arrays.fill(readings, NONE);
        for (int i = 0; 2 * i < known.length(); i++) {
            readings[known.charAt(2 * i) - FIRST] = read[i].strip();
        }
        return readings;
    }

    private static byte[] lookAlikes() {
        byte[] groups = new byte[LAST - FIRST + 1];
        int group = 0;
        for (String line : Table.lines("lookalikes.table")) {
            group++;
            for (int i = 0; i < line.length(); i++) {
                groups[line.charAt(i) - FIRST] = (byte) group;
            }
        }
        return groups;
    }
}
