package io.aval.rules.appraisal.right;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.value.DiscountRate;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.identifier.RightKind;
import java.util.List;

/**
 * How the discount rate of some rights of an industry is built up; all are fractions a year but beta.
 *
 * @param kinds of the rights
 */
public record RateRow(
        @Text(max = 32) String industry,
        @Size(min = 1, max = 5) List<RightKind> kinds,
        Decimal riskFree,
        Decimal beta,
        Decimal equityPremium,
        Decimal size,
        Decimal branch,
        Decimal legal,
        Decimal market,
        Decimal capital,
        Decimal management) {

    /** The row as a rate. */
    public DiscountRate rate() {
        return new DiscountRate(
                riskFree.real(),
                beta.real(),
                equityPremium.real(),
                size.real(),
                branch.real(),
                legal.real(),
                market.real(),
                capital.real(),
                management.real());
    }
}
