package io.aval.spark.bench;

import io.aval.engine.market.Demand;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.Market;
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
 * Made-up markets of regional products: each serves one region, so a market hangs together within its regions and kinds of
 * finance only. Everything is drawn evenly from the seed; budgets are short, and ties are frequent.
 */
public final class RegionalMarket {
    private static final List<String> INDUSTRIES = List.of("AUTO", "MANUFACTURING", "BIOMEDICINE");
    private static final long FEN = 1_000_000;

    private RegionalMarket() {}

    /** {@return the market, the same for the same arguments} */
    public static Market of(Seed seed, int demands, int products, int regions) {
        List<Demand> wanted = new ArrayList<>();
        for (int i = 0; i < demands; i++) {
            wanted.add(demand(new Draw(seed, "regional-demand", i), i, regions));
        }
        List<Product> offered = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            offered.add(
                    product(new Draw(seed, "regional-product", i), i, regions, 1 + demands / Math.max(1, products)));
        }
        return new Market(wanted, offered);
    }

    private static Demand demand(Draw draw, int number, int regions) {
        long amount = FEN * draw.between(1, 50);
        return new Demand(
                String.format(Locale.ROOT, "D%07d", number),
                "E" + number,
                draw.oneOf(List.of(FinanceKind.values())),
                amount,
                90 * draw.between(1, 4),
                1_000 * draw.between(40, 60),
                draw.oneOf(INDUSTRIES),
                "R" + draw.below(regions),
                draw.between(1, 7),
                amount * draw.between(1, 3),
                draw.between(1, 3));
    }

    private static Product product(Draw draw, int number, int regions, int demandsEach) {
        Set<String> industries = new TreeSet<>();
        industries.add(draw.oneOf(INDUSTRIES));
        industries.add(draw.oneOf(INDUSTRIES));
        return new Product(
                String.format(Locale.ROOT, "P%05d", number),
                "F" + number / 3,
                draw.oneOf(List.of(FinanceKind.values())),
                FEN * demandsEach * draw.between(0, 40),
                FEN * draw.between(1, 4),
                FEN * draw.between(10, 60),
                RateCurve.linear(1_000 * draw.between(30, 40), 500 * draw.between(1, 5)),
                180 * draw.between(1, 2),
                industries,
                Set.of("R" + draw.below(regions)),
                draw.between(4, 10),
                1_000 * draw.between(5, 10));
    }
}
