package io.aval.rules.money;

/**
 * Amounts in Chinese capitals (中文大写金额), as the central bank's rules for filling in bills have it: 人民币 without a
 * gap, 整 after 元 but not after 角 or 分, a run of zeros as one 零.
 *
 * <p>Where the rules leave a choice (万 or 元 at a zero digit with the next one not zero; 整 after 角) the shorter form
 * is written, so that one amount has one text. Stateless.
 */
public final class Capitals {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final long YI = 100_000_000;
    private static final long WAN = 10_000;
    private static final int FEN_PER_YUAN = 100;
    private static final int FEN_PER_JIAO = 10;

    private Capitals() {}

    /** For example 140950 fen: 人民币壹仟肆佰零玖元伍角; 0: 人民币零元整. */
    public static String of(Fen amount) {
        long yuan = amount.value() / FEN_PER_YUAN;
        int jiao = (int) (amount.value() % FEN_PER_YUAN) / FEN_PER_JIAO;
        int fen = (int) (amount.value() % FEN_PER_JIAO);
        StringBuilder text = new StringBuilder("人民币");
        if (yuan > 0 || amount.isZero()) {
            append(text, yuan);
            text.append('元');
        }
        if (jiao == 0 && fen == 0) {
            return text.append('整').toString();
        }
        if (jiao > 0) {
            text.append(DIGITS.charAt(jiao)).append('角');
        } else if (yuan > 0) {
            text.append('零');
        }
        if (fen > 0) {
            text.append(DIGITS.charAt(fen)).append('分');
        }
        return text.toString();
    }

    /** Four levels deep at most: 亿, 万, and the units below each. */
    private static void append(StringBuilder text, long number) {
        if (number >= YI) {
            append(text, number, YI, '亿');
        } else if (number >= WAN) {
            append(text, number, WAN, '万');
        } else if (number >= 1000) {
            append(text, number, 1000, '仟');
        } else if (number >= 100) {
            append(text, number, 100, '佰');
        } else if (number >= 10) {
            append(text, number, 10, '拾');
        } else {
            text.append(DIGITS.charAt((int) number));
        }
    }

    private static void append(StringBuilder text, long number, long unit, char name) {
        append(text, number / unit);
        text.append(name);
        long rest = number % unit;
        if (rest == 0) {
            return;
        }
        if (rest < unit / 10) {
            text.append('零');
        }
        append(text, rest);
    }
}
