package io.aval.rules.appraisal.right;

/**
 * What the methods share: how money is discounted and how long the right lasts.
 *
 * @param rate of discount a year
 * @param legal years that law and contract leave; infinite where neither bounds it
 * @param economic years in which it is expected to earn
 */
record Outlook(double rate, double legal, double economic) {

    /** Longest horizon of a projection, in years. */
    static final int HORIZON = 40;

    /** Years that it still earns, if the economic life comes out that many times as long. */
    double life(double factor) {
        double economically = economic * factor;
        double bounded = legal < economically ? legal : economically;
        return bounded < HORIZON ? bounded : HORIZON;
    }
}
