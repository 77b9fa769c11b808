package io.aval.engine.training.sme;

import java.util.List;

/**
 * What is known of a generated enterprise, in the six families that can be had with its consent.
 *
 * @param name of the input
 * @param family which of the six
 * @param sign 1 where more is worse, −1 where more is better, 0 where neither
 * @param load how strongly it follows the hidden health of its family, in standard deviations
 * @param shape how the normal draw becomes a number
 * @param words of a feature of words, the worst first
 */
record SmeFeature(String name, String family, int sign, double load, Shape shape, List<String> words) {

    /** From a standard normal draw to what an enterprise's books show. */
    enum Shape {
        /** A ratio about 0.5, between −2 and 3. */
        RATIO,
        /** A positive amount, skewed. */
        AMOUNT,
        /** A share of one. */
        SHARE,
        /** A count, mostly zero. */
        RARE,
        /** One of the words. */
        WORD
    }

    static final List<SmeFeature> ALL = List.of(
            number("finance.equity-ratio", -1, 0.7, Shape.RATIO),
            number("finance.ebit-margin", -1, 0.6, Shape.RATIO),
            number("finance.working-capital", -1, 0.5, Shape.RATIO),
            number("finance.interest-burden", 1, 0.6, Shape.SHARE),
            number("finance.cash-ratio", -1, 0.5, Shape.AMOUNT),
            number("invoice.sales-trend", -1, 0.7, Shape.RATIO),
            number("invoice.active-months", -1, 0.6, Shape.SHARE),
            number("invoice.void-share", 1, 0.5, Shape.SHARE),
            number("invoice.buyer-concentration", 1, 0.4, Shape.SHARE),
            words("tax.grade", 0.6, "d", "c", "m", "b", "a"),
            number("operation.headcount-trend", -1, 0.5, Shape.RATIO),
            number("operation.energy-trend", -1, 0.4, Shape.RATIO),
            number("operation.age-years", -1, 0.3, Shape.AMOUNT),
            words("operation.industry", 0, "automobile", "manufacturing", "biomedicine"),
            number("event.overdue", 1, 0.7, Shape.RARE),
            number("event.lawsuit", 1, 0.6, Shape.RARE),
            number("event.penalty", 1, 0.4, Shape.RARE),
            number("ip.patents-in-force", -1, 0.4, Shape.AMOUNT),
            number("ip.research-share", -1, 0.4, Shape.SHARE),
            number("ip.pledged-share", 1, 0.3, Shape.SHARE),
            number("supply.core-customer-share", -1, 0.4, Shape.SHARE),
            number("supply.payment-delay", 1, 0.6, Shape.AMOUNT),
            number("supply.supplier-churn", 1, 0.4, Shape.SHARE));

    private static SmeFeature number(String name, int sign, double load, Shape shape) {
        return new SmeFeature(name, family(name), sign, load, shape, List.of());
    }

    private static SmeFeature words(String name, double load, String... words) {
        return new SmeFeature(name, family(name), -1, load, Shape.WORD, List.of(words));
    }

    private static String family(String name) {
        String stem = name.substring(0, name.indexOf('.'));
        return switch (stem) {
            case "tax" -> "invoice";
            case "event" -> "legal";
            default -> stem;
        };
    }
}
