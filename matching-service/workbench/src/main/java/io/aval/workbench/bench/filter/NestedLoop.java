package io.aval.workbench.bench.filter;

import io.aval.engine.market.Criterion;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Facets;
import io.aval.engine.market.Product;
import java.util.List;
import java.util.Set;

/** What one writes first, written well: all rules in arrays of numbers, sets as bits, the cheap tests first. */
final class NestedLoop {
    private final int size;
    private final boolean[] pledge;
    private final long[] industries;
    private final long[] regions;
    private final int[] worstGrade;
    private final int[] tenor;
    private final int[][] rates;
    private final long[] minTicket;
    private final long[] ltv;
    private final long[] age;
    private final long[] revenue;

    NestedLoop(List<Product> products) {
        size = products.size();
        pledge = new boolean[size];
        industries = new long[size];
        regions = new long[size];
        worstGrade = new int[size];
        tenor = new int[size];
        rates = new int[10][size];
        minTicket = new long[size];
        ltv = new long[size];
        age = new long[size];
        revenue = new long[size];
        for (int p = 0; p < size; p++) {
            put(p, products.get(p));
        }
    }

    long count(Demand demand) {
        boolean kind = demand.kind().name().equals("PLEDGE");
        long industry = 1L << number(demand.industry());
        long region = 1L << number(demand.region());
        int[] rate = rates[demand.grade() - 1];
        long amount = demand.amountFen();
        long collateral = demand.collateralFen();
        boolean several = demand.maxParts() > 1;
        long years = known(demand, Facet.AGE);
        long turnover = known(demand, Facet.REVENUE);
        long count = 0;
        for (int p = 0; p < size; p++) {
            if (pledge[p] == kind
                    && (industries[p] & industry) != 0
                    && (regions[p] & region) != 0
                    && demand.grade() <= worstGrade[p]
                    && demand.tenorDays() <= tenor[p]
                    && rate[p] <= demand.maxRatePpm()
                    && amount >= minTicket[p]
                    && collateral / 10_000 * ltv[p] + collateral % 10_000 * ltv[p] / 10_000
                            >= (several ? amount : Math.min(amount, minTicket[p]))
                    && years >= age[p]
                    && turnover >= revenue[p]) {
                count++;
            }
        }
        return count;
    }

    private void put(int p, Product product) {
        pledge[p] = product.kind().name().equals("PLEDGE");
        industries[p] = bits(product.industries());
        regions[p] = bits(product.regions());
        worstGrade[p] = product.worstGrade();
        tenor[p] = product.maxTenorDays();
        for (int grade = 1; grade <= 10; grade++) {
            rates[grade - 1][p] = product.rates().leastPpm(grade);
        }
        minTicket[p] = product.minTicketFen();
        ltv[p] = product.ltvBasisPoints();
        for (Criterion criterion : product.criteria().alternatives().getFirst().criteria()) {
            if (criterion instanceof Criterion.Within range) {
                (range.facet() == Facet.AGE ? age : revenue)[p] = range.least();
            }
        }
    }

    private static long known(Demand demand, Facet facet) {
        return demand.value(facet).orElseThrow() instanceof Facets.Measure(long number) ? number : -1;
    }

    private static long bits(Set<String> codes) {
        return codes.stream().mapToLong(code -> 1L << number(code)).reduce(0, (left, right) -> left | right);
    }

    private static int number(String code) {
        return Integer.parseInt(code, 1, code.length(), 10);
    }
}
