package io.aval.engine.screening;

import static io.aval.engine.screening.Weights.*;

/**
 * One comparison after another of two names: what each part adds, and the score. Reused, so that looking for the nearest
 * of many allocates nothing; not thread-safe. Symmetric.
 */
final class Comparison {
    /** A likeness is from 0 to 100 when it is squared, so that no product overflows. */
    private static final int PERCENT = FULL / 100;

    private final Closeness closeness = new Closeness();
    int brand;
    int trade;
    int region;
    int role;
    int form;
    /** What brand, trade and region add when they are compared as one text, 0 if that is not more than they add one by one. */
    int whole;

    /** {@return the score, 0 to 10,000; what each part added stands in the fields until the next call} */
    int of(Signature a, Signature b) {
        whole = 0;
        role = role(a, b);
        form = form(a, b);
        if (a.brand.length == 0 || b.brand.length == 0) {
            brand = 0;
            trade = 0;
            region = 0;
            return 0;
        }
        brand = squared(BRAND, closeness.of(a.brand, b.brand));
        trade = trade(a, b);
        region = region(a, b);
        int apart = brand + trade + region;
        boolean cutElsewhere = a.brand.length != b.brand.length
                || a.trade.length != b.trade.length
                || (a.place == 0) != (b.place == 0);
        if (cutElsewhere && apart < BELOW_MATCH - role - form) {
            int together = squared(
                    BRAND + TRADE_SAME + REGION_SAME,
                    closeness.of(a.region, a.brand, a.trade, b.region, b.brand, b.trade));
            together = Math.min(together, BELOW_MATCH - role - form);
            whole = together > apart ? together : 0;
        }
        int score = Math.max(0, Math.max(apart, whole) + role + form);
        return a.cut || b.cut ? Math.min(score, BELOW_MATCH) : score;
    }

    private static int squared(int weight, int likeness) {
        int percent = likeness / PERCENT;
        return weight * percent * percent / FULL;
    }

    private int trade(Signature a, Signature b) {
        if (a.trade.length == 0 || b.trade.length == 0) {
            return a.trade.length == b.trade.length ? TRADE_SAME : TRADE_ONE_MISSING;
        }
        int likeness = closeness.of(a.trade, b.trade);
        return likeness == FULL ? TRADE_SAME : squared(TRADE_LIKE, likeness);
    }

    private static int region(Signature a, Signature b) {
        if (a.place == b.place) {
            return REGION_SAME;
        }
        if (a.place == Regions.NONE || b.place == Regions.NONE) {
            return REGION_ONE_MISSING;
        }
        boolean china = a.place == Regions.CHINA || b.place == Regions.CHINA;
        boolean within = Regions.holds(a.place, b.place) || Regions.holds(b.place, a.place);
        return within && !china && !a.generic && !b.generic ? REGION_WITHIN : REGION_OTHER;
    }

    private static int role(Signature a, Signature b) {
        if (a.role == b.role) {
            return a.branch.equals(b.branch) ? ROLE_SAME : ROLE_OTHER_BRANCH;
        }
        return a.role == Role.BRANCH || b.role == Role.BRANCH ? ROLE_BRANCH : ROLE_GROUP;
    }

    private static int form(Signature a, Signature b) {
        if (a.form == b.form) {
            return FORM_SAME;
        }
        return a.form == LegalForm.NONE || b.form == LegalForm.NONE ? FORM_ONE_MISSING : FORM_OTHER;
    }
}
