package io.aval.rules.appraisal.risk;

import io.aval.rules.appraisal.sheet.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of Basel's risk-weight functions.
 *
 * @param low correlation towards which large PDs tend
 * @param high correlation towards which small PDs tend
 * @param speed how fast the one passes into the other
 * @param size adjustment for small enterprises; absent where there is none
 * @param maturity the maturity adjustment; absent where there is none
 * @param confidence quantile of the common factor
 * @param pdFloor least PD
 * @param lgdFloor least loss given default of an unsecured loan
 * @param assetsFactor risk-weighted assets for capital: 12.5
 */
public record IrbTable(
        Decimal low,
        Decimal high,
        Decimal speed,
        @Nullable Size size,
        @Nullable Maturity maturity,
        Decimal confidence,
        Decimal pdFloor,
        Decimal lgdFloor,
        Decimal assetsFactor) {

    private static final Decimal CONFIDENCE = new Decimal("0.999");
    private static final Decimal PD_FLOOR = new Decimal("0.0005");
    private static final Decimal ASSETS_FACTOR = new Decimal("12.5");

    /**
     * The lower correlation of small enterprises: less by {@code relief} at the lower bound of sales, and by nothing from
     * the upper bound on. In the unit of the bounds.
     */
    public record Size(Decimal relief, Decimal least, Decimal most) {}

    /** Slope b = (constant − log · ln PD)², and the maturity in years to which the function is calibrated. */
    public record Maturity(Decimal constant, Decimal log, Decimal years) {}

    /** Corporates by CRE31.5 to 31.9; sales in million euros. floors of the reforms of 2017 (CRE32). */
    public static final IrbTable CORPORATE = corporate("0.04", "5", "50");

    /**
     * Corporates in the form of the Chinese capital rule (商业银行资本管理办法); sales in ten million yuan (千万元), 3 to 30.
     */
    public static final IrbTable CORPORATE_CHINA = corporate("0.04", "3", "30");

    /** Other retail by CRE31.23 to 31.24: no size, no maturity. */
    public static final IrbTable OTHER_RETAIL = new IrbTable(
            new Decimal("0.03"),
            new Decimal("0.16"),
            new Decimal("35"),
            null,
            null,
            CONFIDENCE,
            PD_FLOOR,
            new Decimal("0.3"),
            ASSETS_FACTOR);

    private static IrbTable corporate(String relief, String least, String most) {
        return new IrbTable(
                new Decimal("0.12"),
                new Decimal("0.24"),
                new Decimal("50"),
                new Size(new Decimal(relief), new Decimal(least), new Decimal(most)),
                new Maturity(new Decimal("0.11852"), new Decimal("0.05478"), new Decimal("2.5")),
                CONFIDENCE,
                PD_FLOOR,
                new Decimal("0.25"),
                ASSETS_FACTOR);
    }
}
