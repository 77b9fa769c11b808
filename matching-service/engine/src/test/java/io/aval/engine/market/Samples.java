package io.aval.engine.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Markets for tests: one plain pair, and random markets that are reproducible from their seed. */
public final class Samples {
    private static final List<String> INDUSTRIES = List.of("AUTO", "MANUFACTURING", "BIOMEDICINE");
    private static final List<String> REGIONS = List.of("310000", "320000", "330000", "340000");

    private Samples() {}

    /** {@return a pledge demand of 1,000,000 fen that {@link #product} may finance} */
    public static Demand demand(String id) {
        return new Demand(id, "E-" + id, FinanceKind.PLEDGE, 1_000_000, 360, 50_000, "AUTO", "310000", 3, 4_000_000, 2);
    }

    /** {@return a pledge product with a budget of 10,000,000 fen} */
    public static Product product(String id) {
        return new Product(
                id,
                "F-" + id,
                FinanceKind.PLEDGE,
                10_000_000,
                100_000,
                5_000_000,
                RateCurve.linear(30_000, 1_000),
                720,
                Set.of("AUTO"),
                Set.of("310000"),
                7,
                5_000);
    }

    /** {@return the demand with another amount and collateral} */
    public static Demand sized(Demand demand, long amountFen, long collateralFen, int maxParts) {
        return new Demand(
                demand.id(),
                demand.enterprise(),
                demand.kind(),
                amountFen,
                demand.tenorDays(),
                demand.maxRatePpm(),
                demand.industry(),
                demand.region(),
                demand.grade(),
                collateralFen,
                maxParts);
    }

    /** {@return the product with another budget} */
    public static Product budgeted(Product product, long budgetFen) {
        return new Product(
                product.id(),
                product.financier(),
                product.kind(),
                budgetFen,
                product.minTicketFen(),
                product.maxTicketFen(),
                product.rates(),
                product.maxTenorDays(),
                product.industries(),
                product.regions(),
                product.worstGrade(),
                product.ltvBasisPoints());
    }

    /** {@return a random market; few distinct rates, grades and amounts, so that ties are everywhere} */
    public static Market random(Random random, int demands, int products) {
        List<Demand> wanted = new ArrayList<>();
        for (int i = 0; i < demands; i++) {
            wanted.add(demand(random, i));
        }
        List<Product> offered = new ArrayList<>();
        for (int i = 0; i < products; i++) {
            offered.add(product(random, i));
        }
        return new Market(wanted, offered);
    }

    private static Demand demand(Random random, int number) {
        long amount = random.nextLong(1, 41);
        return new Demand(
                "D" + number,
                "E" + number,
                kind(random),
                amount,
                90 * (1 + random.nextInt(4)),
                40_000 + 5_000 * random.nextInt(4),
                INDUSTRIES.get(random.nextInt(INDUSTRIES.size())),
                REGIONS.get(random.nextInt(REGIONS.size())),
                1 + random.nextInt(6),
                amount * (1 + random.nextInt(3)),
                1 + random.nextInt(3));
    }

    private static Product product(Random random, int number) {
        long least = random.nextLong(1, 9);
        return new Product(
                "P" + number,
                "F" + number,
                kind(random),
                random.nextInt(5) == 0 ? 0 : random.nextInt(120),
                least,
                least + random.nextInt(30),
                RateCurve.linear(30_000 + 5_000 * random.nextInt(2), 1_000 * random.nextInt(3))
                        .with(tenors(random)),
                180 * (1 + random.nextInt(2)),
                some(random, INDUSTRIES),
                some(random, REGIONS),
                3 + random.nextInt(5),
                5_000 + 2_500 * random.nextInt(3));
    }

    /** Every second product adds for longer tenors, from none to the range of the highest rates asked. */
    private static List<RateCurve.TenorStep> tenors(Random random) {
        List<RateCurve.TenorStep> steps = new ArrayList<>();
        if (random.nextBoolean()) {
            int added = 0;
            for (int days = 90 - random.nextInt(2); days < 360; days += 90 * (1 + random.nextInt(2))) {
                added += 2_500 * random.nextInt(3);
                steps.add(new RateCurve.TenorStep(days, added));
            }
            steps.add(new RateCurve.TenorStep(360, added + 2_500 * random.nextInt(3)));
        }
        return steps;
    }

    private static FinanceKind kind(Random random) {
        return random.nextInt(4) == 0 ? FinanceKind.DISCOUNT : FinanceKind.PLEDGE;
    }

    private static Set<String> some(Random random, List<String> all) {
        Set<String> some = new TreeSet<>();
        while (some.isEmpty()) {
            all.stream().filter(one -> random.nextInt(3) > 0).forEach(some::add);
        }
        return some;
    }
}
