package io.aval.engine.market;

/** The stated limits of a market, chosen so that no sum or product in the engine can overflow. */
public final class Bounds {
    /** Largest single amount, budget or collateral: 10 trillion yuan in fen. */
    public static final long MAX_AMOUNT_FEN = 1_000_000_000_000_000L;
    /** Largest sum of all demands, and of all budgets, in fen. */
    public static final long MAX_TOTAL_FEN = 4_000_000_000_000_000_000L;
    /** Highest rate in parts per million a year: 100 %. */
    public static final int MAX_RATE_PPM = 1_000_000;
    /** Longest tenor in days, ten years. */
    public static final int MAX_TENOR_DAYS = 3_660;
    /** Highest loan-to-value in basis points: 200 %. */
    public static final int MAX_LTV_BASIS_POINTS = 20_000;
    /** Worst grade; 1 is the best. */
    public static final int WORST_GRADE = 10;
    /** Most parts into which one demand may be cut. */
    public static final int MAX_PARTS = 100;
    /** Most demands in a market. */
    public static final int MAX_DEMANDS = 1_000_000;
    /** Most products in a market. */
    public static final int MAX_PRODUCTS = 10_000;
    /** Most industries, or regions, that one product names. */
    public static final int MAX_CODES = 1_000;
    /** Largest cap in fen: what a canonical JSON number holds, rounded down. */
    public static final long MAX_CAP_FEN = 9_000_000_000_000_000L;
    /** Most caps in a market. */
    public static final int MAX_CAPS = 20_000;
    /** Most ancestors of a cap. */
    public static final int MAX_CAP_DEPTH = 16;
    /** Longest identifier or code, in characters. */
    public static final int MAX_TEXT = 64;

    private Bounds() {}

    static long within(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + value + ", outside " + least + " to " + most);
        }
        return value;
    }

    /** Checks an identifier: 1 to 64 characters of printable ASCII without space, quote and backslash. */
    static String identifier(String what, String text) {
        boolean plain = text.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '"' && c != '\\');
        if (text.isEmpty() || text.length() > MAX_TEXT || !plain) {
            throw new IllegalArgumentException(
                    what + " is not 1 to " + MAX_TEXT + " printable ASCII characters without space, quote, backslash");
        }
        return text;
    }
}
