package io.aval.engine.screening;

import java.util.HashMap;
import java.util.Map;

/**
 * Provinces and prefectures of GB/T 2260, and counties that often stand in names. A code has six digits: a province ends
 * in {@code 0000}, a prefecture in {@code 00}. Thread-safe.
 */
final class Regions {
    static final int NONE = 0;
    static final int CHINA = 1;
    private static final int PROVINCE = 10_000;
    private static final int PREFECTURE = 100;
    private static final int CODE_LENGTH = 6;

    /** Letters that stand for a province without a bracket; the others begin too many brands (京东, 吉利, 宁德). */
    private static final String PLAIN_LETTERS = "沪渝皖赣鄂湘粤闽浙冀豫晋陕黔滇琼";

    private static final Regions ALL = new Regions();

    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<String, Integer> letters = new HashMap<>();
    private int longest;

    /** A region found at an end of a text, and whether it is written in full, as 苏州市. */
    record Found(int code, int length, boolean full) {}

    private Regions() {
        enter("中国", CHINA);
        names.put(CHINA, "中国");
        for (String line : Table.lines("regions.table")) {
            if (line.startsWith("county")) {
                for (String county : line.substring("county".length()).strip().split(" ", -1)) {
                    int code = Integer.parseInt(county.substring(0, CODE_LENGTH));
                    String name = county.substring(CODE_LENGTH);
                    names.put(code, name);
                    enter(name, code);
                    enter(name + "市", code);
                }
            } else {
                province(line.split(" ?\\| ?", -1));
            }
        }
    }

    private void province(String[] columns) {
        int code = Integer.parseInt(columns[0]) * PROVINCE;
        names.put(code, columns[1]);
        enter(columns[1], code);
        enter(columns[2], code);
        letters.put(columns[3], code);
        if (columns[4].isBlank()) {
            return;
        }
        for (String prefecture : columns[4].strip().split(" ", -1)) {
            int number = code + PREFECTURE * Integer.parseInt(prefecture.substring(0, 2));
            String[] name = prefecture.substring(2).split("/", -1);
            names.put(number, name[0]);
            enter(name[0], number);
            enter(name.length > 1 ? name[1] : name[0] + "市", number);
        }
    }

    private void enter(String name, int code) {
        codes.putIfAbsent(name, code);
        longest = Math.max(longest, name.length());
    }

    /** {@return the short name of a code, empty for {@link #NONE}} */
    static String name(int code) {
        return ALL.names.getOrDefault(code, "");
    }

    /** {@return the region that is all of the text, a letter such as 沪 included, or {@link #NONE}} */
    static int exact(String text) {
        Integer code = ALL.codes.get(text);
        return code != null ? code : ALL.letters.getOrDefault(text, NONE);
    }

    /** {@return the longest region that the text begins with; its length is 0 for none} */
    static Found head(String text) {
        for (int length = Math.min(text.length(), ALL.longest); length > 1; length--) {
            Integer code = ALL.codes.get(text.substring(0, length));
            if (code != null) {
                return new Found(code, length, "市省区州盟".indexOf(text.charAt(length - 1)) >= 0);
            }
        }
        return new Found(NONE, 0, false);
    }

    /** {@return the longest region that the text ends with; its length is 0 for none} */
    static Found tail(String text) {
        for (int length = Math.min(text.length(), ALL.longest); length > 1; length--) {
            Integer code = ALL.codes.get(text.substring(text.length() - length));
            if (code != null) {
                return new Found(code, length, false);
            }
        }
        return new Found(NONE, 0, false);
    }

    /** {@return the province whose letter the text begins with, if that letter may stand without a bracket} */
    static int letter(String text) {
        boolean plain = !text.isEmpty() && PLAIN_LETTERS.indexOf(text.charAt(0)) >= 0;
        return plain ? ALL.letters.getOrDefault(text.substring(0, 1), NONE) : NONE;
    }

    /** {@return whether the inner region lies in the outer, which is China, its province or its prefecture} */
    static boolean holds(int outer, int inner) {
        return outer == CHINA
                || outer % PROVINCE == 0 && outer / PROVINCE == inner / PROVINCE
                || outer % PREFECTURE == 0 && outer / PREFECTURE == inner / PREFECTURE;
    }
}
