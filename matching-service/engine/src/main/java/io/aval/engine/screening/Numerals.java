package io.aval.engine.screening;

import java.util.List;

/**
 * Numbers in one script: 三一 and 31, 第十二 and 第12, 贰 and 2, II and 2. 百, 千, 万 and 亿 stay, because in names they are
 * words more often than numbers (百度, 千禧, 万科).
 */
final class Numerals {
    private static final String CHINESE = "零一二三四五六七八九";
    private static final String FORMAL = "〇壹贰叁肆伍陆柒捌玖";
    private static final List<String> ROMAN = List.of("VIII", "VII", "III", "II", "IV", "VI", "IX");
    private static final int[] ROMAN_VALUES = {8, 7, 3, 2, 4, 6, 9};

    private Numerals() {}

    static String arabic(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = digit(c);
            if (c == '十' || c == '拾') {
                boolean tens = i > 0 && digit(text.charAt(i - 1)) > 0;
                boolean ones = i + 1 < text.length() && digit(text.charAt(i + 1)) > 0;
                out.append(tens ? "" : "1").append(ones ? "" : "0");
            } else if (digit >= 0) {
                out.append(digit);
            } else {
                i += roman(text, i, out);
            }
        }
        return out.toString();
    }

    /** Appends a Roman number that stands alone, or the one character; returns how many more were taken. */
    private static int roman(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        if (c == 'I' || c == 'V') {
            boolean begins = at == 0 || !latin(text.charAt(at - 1));
            for (int i = 0; begins && i < ROMAN.size(); i++) {
                String number = ROMAN.get(i);
                int end = at + number.length();
                if (text.startsWith(number, at) && (end == text.length() || !latin(text.charAt(end)))) {
                    out.append(ROMAN_VALUES[i]);
                    return number.length() - 1;
                }
            }
        }
        out.append(c);
        return 0;
    }

    private static int digit(char c) {
        if (!Han.isHan(c) && c != '〇') {
            return -1;
        }
        int chinese = CHINESE.indexOf(c);
        return chinese >= 0 ? chinese : FORMAL.indexOf(c);
    }

    private static boolean latin(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
