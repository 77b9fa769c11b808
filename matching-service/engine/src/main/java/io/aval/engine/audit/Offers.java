package io.aval.engine.audit;

import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.Product;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A market's products in columns, and for each kind, industry and region the bits of those that serve it. Immutable. */
final class Offers {
    final int size;
    final int[] worstGrade;
    final int[] maxTenor;
    final int[] loanToValue;
    final long[] minTicket;
    final long[] maxTicket;
    final boolean[] asks;
    private final int[][] rates;
    /** Of each product, for each tenor step its longest tenor and what it adds. */
    private final int[][] steps;

    private final Map<FinanceKind, long[]> byKind = new TreeMap<>();
    private final Map<String, long[]> byIndustry = new TreeMap<>();
    private final Map<String, long[]> byRegion = new TreeMap<>();
    private final long[] none;

    Offers(List<Product> products) {
        size = products.size();
        worstGrade = new int[size];
        maxTenor = new int[size];
        loanToValue = new int[size];
        minTicket = new long[size];
        maxTicket = new long[size];
        asks = new boolean[size];
        rates = new int[size][];
        steps = new int[size][];
        none = new long[Math.ceilDiv(size, Long.SIZE)];
        for (int p = 0; p < size; p++) {
            enter(p, products.get(p));
        }
    }

    long[] of(FinanceKind kind) {
        return byKind.getOrDefault(kind, none);
    }

    long[] ofIndustry(String code) {
        return byIndustry.getOrDefault(code, none);
    }

    long[] ofRegion(String code) {
        return byRegion.getOrDefault(code, none);
    }

    int rate(int product, int grade, int tenorDays) {
        int[] longer = steps[product];
        int at = 0;
        while (at + 2 < longer.length && longer[at] < tenorDays) {
            at += 2;
        }
        return rates[product][grade - 1] + (longer.length == 0 ? 0 : longer[at + 1]);
    }

    private void enter(int p, Product product) {
        worstGrade[p] = product.worstGrade();
        maxTenor[p] = product.maxTenorDays();
        loanToValue[p] = product.ltvBasisPoints();
        minTicket[p] = product.minTicketFen();
        maxTicket[p] = product.maxTicketFen();
        asks[p] = !product.criteria().alternatives().isEmpty();
        rates[p] = product.rates().ppmByGrade().stream().mapToInt(rate -> rate).toArray();
        steps[p] = product.rates().tenors().stream()
                .flatMapToInt(step -> IntStream.of(step.upToDays(), step.addedPpm()))
                .toArray();
        set(byKind, product.kind(), p);
        product.industries().forEach(code -> set(byIndustry, code, p));
        product.regions().forEach(code -> set(byRegion, code, p));
    }

    private <K> void set(Map<K, long[]> rows, K key, int product) {
        rows.computeIfAbsent(key, first -> new long[none.length])[product / Long.SIZE] |= 1L << product;
    }
}
