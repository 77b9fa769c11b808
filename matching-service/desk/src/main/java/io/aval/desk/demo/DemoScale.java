package io.aval.desk.demo;

/**
 * How large the demonstration is.
 *
 * @param enterprises 20 to 80,000; every twentieth and the one after it draw or receive bills, every third owns rights
 * @param financiers 2 to 50
 * @param bills 20 to 80,000
 * @param rights 10 to 80,000
 */
public record DemoScale(int enterprises, int financiers, int bills, int rights) {

    /** The size that the demonstration has: 3,000 enterprises, 50 financiers, 2,000 bills, 3,000 rights. */
    public static final DemoScale FULL = new DemoScale(3_000, 50, 2_000, 3_000);

    /** A tenth of it. */
    public static final DemoScale TENTH = new DemoScale(300, 5, 200, 300);

    /** About a hundredth, for tests and for warming up. */
    public static final DemoScale SMALL = new DemoScale(40, 6, 40, 30);

    private static final int MOST = 80_000;
    private static final int MOST_FINANCIERS = 50;

    public DemoScale {
        if (enterprises < 20 || bills < 20 || rights < 10 || financiers < 2) {
            throw new IllegalArgumentException("too small to hold one of each kind");
        }
        if (enterprises > MOST || bills > MOST || rights > MOST || financiers > MOST_FINANCIERS) {
            throw new IllegalArgumentException("larger than the numbers that are given out");
        }
    }

    /** Its text, by which a data folder knows which demonstration it holds. */
    public String text() {
        return enterprises + "/" + financiers + "/" + bills + "/" + rights;
    }
}
