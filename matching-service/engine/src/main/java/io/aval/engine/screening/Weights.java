package io.aval.engine.screening;

/**
 * What each part adds to a score, in basis points, and from which score on two names match. Equal names reach
 * {@link #FULL}.
 *
 * <p>The weights are set by hand so that the cases of the table in {@code docs/decisions/0024-company-names.md} fall where
 * a clerk would put them: only differences of writing leave a pair above {@link #MATCH}; one difference that two
 * registered companies can have (another form, group or not, one without region, one more word of trade) takes it below.
 */
final class Weights {
    static final int FULL = 10_000;

    /** From here on: the same company. */
    static final int MATCH = 9_200;

    /** From here on: somebody should look. */
    static final int POSSIBLE = 7_000;

    /** The most that a name gets which was cut, or is like only as a whole. */
    static final int BELOW_MATCH = 9_100;

    /** Brand, times the square of its likeness. */
    static final int BRAND = 5_500;

    static final int TRADE_SAME = 1_500;
    static final int TRADE_ONE_MISSING = 600;
    /** Different trades, times the square of their likeness. */
    static final int TRADE_LIKE = 900;

    static final int REGION_SAME = 1_500;
    static final int REGION_ONE_MISSING = 600;
    static final int REGION_WITHIN = 500;
    static final int REGION_OTHER = -1_600;

    static final int ROLE_SAME = 1_000;
    static final int ROLE_GROUP = 100;
    static final int ROLE_BRANCH = -500;
    static final int ROLE_OTHER_BRANCH = -800;

    static final int FORM_SAME = 500;
    static final int FORM_ONE_MISSING = 300;
    static final int FORM_OTHER = -400;

    private Weights() {}
}
