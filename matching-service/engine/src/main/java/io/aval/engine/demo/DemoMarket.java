package io.aval.engine.demo;

import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import io.aval.engine.seed.Draw;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Fifty made-up financiers {@code F-01} to {@code F-50} with one to three products each, {@code F-01-P1} and so on.
 * Version {@code aval-financiers-1}; everything is drawn from {@link Draw}(seed, version, financier's number) in this
 * order, evenly where not said:
 *
 * <ol>
 *   <li>number of products, 1 to 3; then for each product:
 *   <li>kind: the first product of odd financiers is a pledge, of even ones a discount, the next the other kind, in turn;
 *   <li>industries: the first is {@link #INDUSTRIES} at (financier + product) modulo 3, so each is served; each of the
 *       other two joins in 1 of 2;
 *   <li>regions: nationwide in 1 of 4, else 3 to 7 draws, repeats counted once;
 *   <li>size class: 1 to 10, squared, so that a few are large; budget = class² × 2,500,000 to 4,500,000 yuan;
 *   <li>worst grade: 4 to 9; loan-to-value: pledge 30 to 60 % of the right, discount 95 to 100 % of the face;
 *   <li>rate: pledge 3.00 to 4.80 % for grade 1 and 0.15 to 0.35 % more a grade, discount 1.30 to 2.20 % and 0.08 to
 *       0.20 % more;
 *   <li>tickets: smallest 100,000, 200,000, 500,000 or 1,000,000 yuan; largest 5, 10, 20 or 50 million yuan;
 *   <li>longest tenor: pledge 360, 720 or 1,080 days, discount 180 days.
 * </ol>
 */
public final class DemoMarket {
    /** Automobile and parts, intelligent manufacturing and new materials, biomedicine. */
    public static final List<String> INDUSTRIES = List.of("AUTO", "MANUFACTURING", "BIOMEDICINE");

    /** Number of financiers. */
    public static final int FINANCIERS = 50;

    private static final List<String> REGIONS =
            List.of("220000", "310000", "320000", "330000", "340000", "420000", "440000", "500000", "510000", "610000");
    private static final String VERSION = "aval-financiers-1";
    private static final long FEN_PER_YUAN = 100;
    private static final int PPM_PER_BASIS_POINT = 100;

    private DemoMarket() {}

    /** {@return the products of all fifty financiers, by identifier; the same for the same seed} */
    public static List<Product> products(Seed seed) {
        List<Product> products = new ArrayList<>();
        for (int financier = 1; financier <= FINANCIERS; financier++) {
            Draw draw = new Draw(seed, VERSION, financier);
            int count = draw.between(1, 3);
            for (int number = 1; number <= count; number++) {
                products.add(product(draw, financier, number));
            }
        }
        return List.copyOf(products);
    }

    private static Product product(Draw draw, int financier, int number) {
        boolean pledge = (financier + number) % 2 == 0;
        Set<String> industries = industries(draw, financier + number);
        Set<String> regions = regions(draw);
        int sizeClass = draw.between(1, 10);
        long budgetYuan = (long) sizeClass * sizeClass * draw.between(2_500_000, 4_500_000);
        int worstGrade = draw.between(4, 9);
        int ltv = pledge ? draw.between(3_000, 6_000) : draw.between(9_500, 10_000);
        RateCurve rates = RateCurve.linear(
                PPM_PER_BASIS_POINT * (pledge ? draw.between(300, 480) : draw.between(130, 220)),
                PPM_PER_BASIS_POINT * (pledge ? draw.between(15, 35) : draw.between(8, 20)));
        long minYuan = draw.oneOf(List.of(100_000, 200_000, 500_000, 1_000_000));
        long maxYuan = draw.oneOf(List.of(5_000_000, 10_000_000, 20_000_000, 50_000_000));
        int tenor = pledge ? draw.oneOf(List.of(360, 720, 1_080)) : 180;
        String id = String.format(Locale.ROOT, "F-%02d", financier);
        return new Product(
                id + "-P" + number,
                id,
                pledge ? FinanceKind.PLEDGE : FinanceKind.DISCOUNT,
                budgetYuan * FEN_PER_YUAN,
                minYuan * FEN_PER_YUAN,
                maxYuan * FEN_PER_YUAN,
                rates,
                tenor,
                industries,
                regions,
                worstGrade,
                ltv);
    }

    private static Set<String> industries(Draw draw, int turn) {
        Set<String> served = new TreeSet<>();
        for (int i = 0; i < INDUSTRIES.size(); i++) {
            boolean home = i == turn % INDUSTRIES.size();
            if (home || draw.below(2) == 0) {
                served.add(INDUSTRIES.get(i));
            }
        }
        return served;
    }

    private static Set<String> regions(Draw draw) {
        if (draw.below(4) == 0) {
            return Set.copyOf(REGIONS);
        }
        Set<String> served = new TreeSet<>();
        int draws = draw.between(3, 7);
        for (int i = 0; i < draws; i++) {
            served.add(draw.oneOf(REGIONS));
        }
        return served;
    }
}
