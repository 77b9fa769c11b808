package io.aval.engine.importing;

import io.aval.engine.assessment.GradeTable;
import io.aval.engine.market.Demand;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.seed.Draw;
import io.aval.engine.seed.Seed;
import io.aval.rules.appraisal.credit.Altman;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Forms a demand from a row of company ratios: half of it read from the row, half drawn from the seed, because a file of
 * ratios says nothing of what a company asks for. The rule, version {@code aval-demand-1}:
 *
 * <p><b>From the row.</b>
 * <ul>
 *   <li><i>Grade</i>: {@link Altman#EMERGING} of ratios 3, 6, 7, 8 through {@link GradeTable}. Ratio 8 (equity / liabilities)
 *       counts as 0 where it is missing: no credit for equity that is not shown. The others are needed.
 *   <li><i>Amount</i>: 5 % of total assets. Ratio 29 is the decimal logarithm of total assets in thousands; the thousands
 *       are taken as yuan. At least 100,000 yuan, at most 50,000,000, rounded down to 10,000.
 *   <li>The file's class (failed or not) is never used.
 * </ul>
 *
 * <p><b>Drawn</b>, in this order, from {@link Draw}(seed, {@code aval-demand-1}, row number), evenly where not said:
 * <ul>
 *   <li><i>Industry</i>: one of {@link #INDUSTRIES}. <i>Region</i>: one of {@link #REGIONS}.
 *   <li><i>Kind</i>: pledge in 2 of 5, discount in 3 of 5.
 *   <li><i>Pledge</i>: tenor 180, 270, 360, 720 or 1,080 days; highest rate 4.00 % + 0.25 % for each grade after the first
 *       + 0 to 2.00 % in steps of 0.01 %; value of the right 150 to 400 % of the amount; at most 1 to 3 parts.
 *   <li><i>Discount</i>: tenor 30, 60, 90, 120, 150 or 180 days; highest rate 1.80 % + 0.15 % for each grade after the
 *       first + 0 to 1.00 %; face of the bill 102 to 115 % of the amount; at most 1 or 2 parts.
 * </ul>
 *
 * <p>The demand is {@code D-<row>} of the enterprise {@code E-<row>}, the row's number in six digits.
 */
public final class DemandRule {
    /** Automobile and parts, intelligent manufacturing and new materials, biomedicine. */
    public static final List<String> INDUSTRIES = List.of("AUTO", "MANUFACTURING", "BIOMEDICINE");

    /** Provinces by GB/T 2260: Jilin, Shanghai, Jiangsu, Zhejiang, Anhui, Hubei, Guangdong, Chongqing, Sichuan, Shaanxi. */
    public static final List<String> REGIONS =
            List.of("220000", "310000", "320000", "330000", "340000", "420000", "440000", "500000", "510000", "610000");

    /** Numbers of the ratios without which no demand can be formed. */
    public static final Set<Integer> NEEDED_RATIOS = Set.of(3, 6, 7, 29);

    private static final String VERSION = "aval-demand-1";
    private static final long LEAST_FEN = 10_000_000L;
    private static final long MOST_FEN = 5_000_000_000L;
    private static final long STEP_FEN = 1_000_000L;
    private static final double FEN_PER_THOUSAND_AT_FIVE_PERCENT = 5_000.0;
    private static final int PPM_PER_BASIS_POINT = 100;

    private DemandRule() {}

    /**
     * {@return the demands of these rows, in their order}
     *
     * @throws IllegalArgumentException if a row lacks a needed ratio
     */
    public static List<Demand> demands(List<CompanyRow> rows, Seed seed) {
        return rows.stream().map(row -> demand(row, seed)).toList();
    }

    /**
     * {@return the demand of a row}
     *
     * @throws IllegalArgumentException if the row lacks a needed ratio
     */
    public static Demand demand(CompanyRow row, Seed seed) {
        int grade = grade(row);
        long amount = amountFen(needed(row, 29));
        Draw draw = new Draw(seed, VERSION, row.number());
        String industry = draw.oneOf(INDUSTRIES);
        String region = draw.oneOf(REGIONS);
        boolean pledge = draw.below(5) < 2;
        int tenor = draw.oneOf(pledge ? List.of(180, 270, 360, 720, 1_080) : List.of(30, 60, 90, 120, 150, 180));
        int basisPoints =
                pledge ? 400 + 25 * (grade - 1) + draw.between(0, 200) : 180 + 15 * (grade - 1) + draw.between(0, 100);
        int cover = pledge ? draw.between(150, 400) : draw.between(102, 115);
        int maxParts = draw.between(1, pledge ? 3 : 2);
        return new Demand(
                String.format(Locale.ROOT, "D-%06d", row.number()),
                String.format(Locale.ROOT, "E-%06d", row.number()),
                pledge ? FinanceKind.PLEDGE : FinanceKind.DISCOUNT,
                amount,
                tenor,
                basisPoints * PPM_PER_BASIS_POINT,
                industry,
                region,
                grade,
                amount / 100 * cover,
                maxParts);
    }

    /** {@return the grade of a row, 1 to 10} */
    static int grade(CompanyRow row) {
        BigDecimal equity = BigDecimal.valueOf(row.ratio(8).orElse(0));
        return GradeTable.grade(
                Altman.EMERGING.score(List.of(decimal(row, 3), decimal(row, 6), decimal(row, 7), equity)));
    }

    /** {@return the amount for a decimal logarithm of total assets in thousands of yuan, in fen} */
    static long amountFen(double logAssets) {
        // StrictMath gives the same bits on every machine, Math need not.
        double share = StrictMath.pow(10, logAssets) * FEN_PER_THOUSAND_AT_FIVE_PERCENT;
        long fen = (long) Math.min(MOST_FEN, Math.max(LEAST_FEN, share));
        return fen / STEP_FEN * STEP_FEN;
    }

    private static BigDecimal decimal(CompanyRow row, int index) {
        return BigDecimal.valueOf(needed(row, index));
    }

    private static double needed(CompanyRow row, int index) {
        return row.ratio(index)
                .orElseThrow(() ->
                        new IllegalArgumentException("row " + row.number() + " lacks ratio " + index + ", needed"));
    }
}
