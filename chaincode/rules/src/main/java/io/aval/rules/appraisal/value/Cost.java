package io.aval.rules.appraisal.value;

/**
 * Cost (成本法): what making the right again would cost. A floor; never a ground for how much may be lent.
 *
 * <p>Source: 资产评估执业准则——无形资产 (中评协〔2017〕37号), cost approach.
 */
public final class Cost {

    private Cost() {}

    /**
     * {@code C·(1+i)·(1 − functional − economic)}, not below 0.
     *
     * @param reproduction C
     * @param profit i, the developer's return on it
     * @param functional part lost to better technology
     * @param economic part lost to the market
     */
    public static double value(double reproduction, double profit, double functional, double economic) {
        double left = 1 - functional - economic;
        return left > 0 ? reproduction * (1 + profit) * left : 0;
    }
}
