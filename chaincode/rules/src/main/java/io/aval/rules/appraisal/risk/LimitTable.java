package io.aval.rules.appraisal.risk;

import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Limits on large exposures. */
public record LimitTable(@Size(max = 40) List<Row> rows) {

    /** What a limit is a part of. */
    public enum Base {
        NET_CAPITAL,
        TIER_ONE,
        PORTFOLIO
    }

    /** Which exposures count. */
    public enum Scope {
        LOANS,
        ALL
    }

    /**
     * A limit.
     *
     * @param limitPpm largest sum of one name, millionths of the base
     */
    public record Row(
            Concentration.By by,
            Scope scope,
            Base base,
            @Range(max = 1_000_000) int limitPpm) {}

    /**
     * The rule on large exposures (商业银行大额风险暴露管理办法): a client's loans 10 % of net capital, its exposures 15 % of
     * tier-one capital, a connected group 20 % of it; and by choice of this project 30 % of a portfolio for one appraiser
     * and 20 % for one patent family.
     */
    public static final LimitTable STANDARD = new LimitTable(List.of(
            new Row(Concentration.By.OBLIGOR, Scope.LOANS, Base.NET_CAPITAL, 100_000),
            new Row(Concentration.By.OBLIGOR, Scope.ALL, Base.TIER_ONE, 150_000),
            new Row(Concentration.By.GROUP, Scope.ALL, Base.TIER_ONE, 200_000),
            new Row(Concentration.By.APPRAISER, Scope.ALL, Base.PORTFOLIO, 300_000),
            new Row(Concentration.By.FAMILY, Scope.ALL, Base.PORTFOLIO, 200_000)));

    /** A name that is above a limit, and by how much in fen. */
    public record Breach(Row row, String name, long sumFen, long excessFen) {}

    /**
     * Every breach, row by row.
     *
     * @param loans the exposures that are loans
     * @param all all exposures
     * @param bases each base in fen
     */
    public List<Breach> breaches(
            List<Concentration.Exposure> loans, List<Concentration.Exposure> all, Map<Base, Long> bases) {
        List<Breach> breaches = new ArrayList<>();
        for (Row row : rows) {
            SortedMap<String, Long> sums = Concentration.sums(row.by(), row.scope() == Scope.LOANS ? loans : all);
            long limit = BigInteger.valueOf(bases.getOrDefault(row.base(), 0L))
                    .multiply(BigInteger.valueOf(row.limitPpm()))
                    .divide(BigInteger.valueOf(1_000_000))
                    .longValueExact();
            sums.forEach((name, sum) -> {
                if (sum > limit) {
                    breaches.add(new Breach(row, name, sum, sum - limit));
                }
            });
        }
        return List.copyOf(breaches);
    }
}
