package io.aval.rules.appraisal.risk;

import io.aval.rules.appraisal.number.Normal;

/**
 * Regulatory capital by the internal ratings-based approach (Basel Committee, CRE31: risk weight functions).
 *
 * @param table the function's parameters
 */
public record Irb(IrbTable table) {

    /** The PD that counts: not below the floor. */
    public double floored(double pd) {
        return Math.max(Bounds.part(pd), table.pdFloor().real());
    }

    /**
     * Correlation with the common factor.
     *
     * @param sales yearly sales in the unit of the table; ignored where it knows no size
     */
    public double correlation(double pd, double sales) {
        double speed = table.speed().real();
        double weight = (1 - StrictMath.exp(-speed * floored(pd))) / (1 - StrictMath.exp(-speed));
        double base = table.low().real() * weight + table.high().real() * (1 - weight);
        IrbTable.Size size = table.size();
        if (size == null) {
            return base;
        }
        double least = size.least().real();
        double most = size.most().real();
        double counted = Math.min(Math.max(Bounds.amount(sales), least), most);
        return base - size.relief().real() * (1 - (counted - least) / (most - least));
    }

    /** The maturity adjustment's factor; 1 where there is none. */
    public double maturity(double pd, double years) {
        IrbTable.Maturity maturity = table.maturity();
        if (maturity == null) {
            return 1;
        }
        double calibrated = maturity.years().real();
        double root = maturity.constant().real() - maturity.log().real() * StrictMath.log(floored(pd));
        double slope = root * root;
        // The calibration is to one year: (M - 2.5) of a loan of one year is -1.5
        return (1 + (Bounds.within(years, 1, 5) - calibrated) * slope) / (1 + (1 - calibrated) * slope);
    }

    /**
     * Capital requirement K as a part of the exposure; 0 for a loan in default, whose loss is provided for (CRE31.3).
     *
     * @param pd probability of default within a year, 0 to 1
     * @param lgd downturn loss given default, 0 to 1; of a pledge of intellectual property take that of an unsecured loan
     * @param years effective maturity, 1 to 5
     */
    public double capital(double pd, double lgd, double sales, double years) {
        double counted = floored(pd);
        if (counted >= 1) {
            return 0;
        }
        double loss = Math.max(Bounds.part(lgd), table.lgdFloor().real());
        double tail =
                stressed(counted, correlation(pd, sales), table.confidence().real());
        return Math.max(0, loss * tail - counted * loss) * maturity(pd, years);
    }

    /** Risk-weighted assets as a part of the exposure: 12.5 · K. */
    public double riskWeight(double pd, double lgd, double sales, double years) {
        return table.assetsFactor().real() * capital(pd, lgd, sales, years);
    }

    /**
     * PD under a bad state of the common factor (Vasicek 2002).
     *
     * @param correlation 0 up to but not 1
     * @param confidence quantile of the factor, above 0 and below 1
     */
    public static double stressed(double pd, double correlation, double confidence) {
        if (pd <= 0 || pd >= 1) {
            return Bounds.part(pd);
        }
        double rho = Bounds.within(correlation, 0, 0.999999);
        double factor = Normal.inverse(confidence);
        return Normal.below((Normal.inverse(pd) + Math.sqrt(rho) * factor) / Math.sqrt(1 - rho));
    }
}
