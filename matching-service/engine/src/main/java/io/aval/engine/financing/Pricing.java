package io.aval.engine.financing;

import java.math.BigInteger;

/** What a financier asks and what a term makes of a yearly probability. */
final class Pricing {

    private Pricing() {}

    /**
     * The risk-adjusted rate, {@code (funding + cost + PD·LGD + hurdle·capital) / (1 − PD)}, millionths a year, at most
     * 999,999.
     *
     * @param pdPpm within a year
     * @param lgdPpm the financier's own part of a loss, millionths of the exposure
     */
    static int rate(TermsTable table, int pdPpm, long lgdPpm, int capitalPpm) {
        BigInteger million = BigInteger.valueOf(Proportion.MILLION);
        BigInteger asked = BigInteger.valueOf(table.value("funding.rate") + table.value("opex.rate"))
                .multiply(million)
                .add(BigInteger.valueOf(pdPpm).multiply(BigInteger.valueOf(lgdPpm)))
                .add(BigInteger.valueOf(table.value("hurdle.rate")).multiply(BigInteger.valueOf(capitalPpm)));
        long rate = Proportion.of(asked, BigInteger.valueOf(Proportion.MILLION - pdPpm));
        return Math.toIntExact(Math.min(rate, Proportion.MILLION - 1));
    }

    /** A year's probability for a term, in proportion and at most all. */
    static int within(int pdPpm, int days) {
        return Math.toIntExact(Math.min(Proportion.MILLION, Proportion.of(pdPpm, days, Proportion.YEAR)));
    }
}
