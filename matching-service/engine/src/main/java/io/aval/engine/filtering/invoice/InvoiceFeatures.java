package io.aval.engine.filtering.invoice;

import io.aval.engine.filtering.Submission;
import io.aval.rules.appraisal.sheet.Leaf;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Month;
import io.aval.rules.canonical.Digest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The features of a book of invoices as of a day, see {@link InvoiceFeature}: whole numbers, exact. Immutable.
 *
 * @param observed last day of the year that they are about
 * @param values by name of the leaf
 */
public record InvoiceFeatures(BusinessDay observed, NavigableMap<String, Long> values) {

    /** Greatest share in basis points, either way. */
    public static final long MAX_SHARE = 1_000_000;

    private static final int QUARTER = 3;
    private static final int QUARTERS = 8;
    private static final int QUARTERS_A_YEAR = 4;

    public InvoiceFeatures {
        values = Collections.unmodifiableNavigableMap(new TreeMap<>(values));
    }

    /**
     * Of a book.
     *
     * @param asOf later invoices do not count, nor does the month that has not ended by then
     * @param declaredFen sales of the same year as declared for VAT, where they are known
     */
    public static InvoiceFeatures of(InvoiceBook book, BusinessDay asOf, OptionalLong declaredFen) {
        Month last = Month.of(Month.of(asOf).first().plusDays(-1));
        Turnover sales = new Turnover(book, Direction.SALE, asOf, last);
        Turnover purchases = new Turnover(book, Direction.PURCHASE, asOf, last);
        Gathered gathered = new Gathered(new TreeMap<>());
        if (sales.any()) {
            gathered.amounts(sales);
            gathered.activity(sales, last, asOf);
            gathered.buyers(sales);
            declaredFen.ifPresent(declared -> gathered.share(
                    InvoiceFeature.VAT_GAP.leaf(), declared - sales.year(), Math.max(declared, sales.year())));
        }
        if (purchases.any()) {
            gathered.purchases(purchases);
        }
        if (sales.any() && purchases.any()) {
            gathered.share(InvoiceFeature.MARGIN.leaf(), sales.year() - purchases.year(), sales.year());
        }
        return new InvoiceFeatures(last.last(), gathered.values);
    }

    /** As inputs of an evaluation. */
    public List<Leaf> leaves(@Nullable String source, int level, @Nullable Digest evidence) {
        return values.entrySet().stream()
                .map(one -> new Leaf(one.getKey(), Long.toString(one.getValue()), source, observed, level, evidence))
                .toList();
    }

    /** For filtering together with what comes from elsewhere. */
    public List<Submission> submissions(
            @Nullable String source, int level, @Nullable Digest evidence, @Nullable String group) {
        Map<String, String> units = new TreeMap<>();
        for (InvoiceFeature feature : InvoiceFeature.values()) {
            units.put(stem(feature.leaf()), feature.unit().spellings().getFirst());
        }
        return leaves(source, level, evidence).stream()
                .map(leaf -> Submission.of(leaf, units.get(stem(leaf.name())), group))
                .toList();
    }

    /** The name without the number of a series. */
    private static String stem(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1);
        boolean numbered = end.equals("*") || end.chars().allMatch(c -> c >= '0' && c <= '9');
        return numbered ? name.substring(0, name.length() - end.length()) : name;
    }

    private record Gathered(TreeMap<String, Long> values) {

        void amounts(Turnover sales) {
            long year = sales.year();
            long prior = sales.sum(Turnover.YEAR, Turnover.MONTHS);
            put(InvoiceFeature.SALES, year);
            put(InvoiceFeature.SALES_PRIOR, prior);
            share(InvoiceFeature.SALES_GROWTH.leaf(), year - prior, prior);
            put(InvoiceFeature.OUTPUT_TAX, sales.tax());
            trend(sales);
            for (int quarter = 0; quarter < QUARTERS; quarter++) {
                long now = quarter(sales, quarter);
                values.put(InvoiceFeature.SALES_QUARTER.leaf(quarter + 1), now);
                if (quarter < QUARTERS_A_YEAR) {
                    long before = quarter(sales, quarter + QUARTERS_A_YEAR);
                    share(InvoiceFeature.QUARTER_CHANGE.leaf(quarter + 1), now - before, before);
                }
            }
        }

        private static long quarter(Turnover sales, int quarter) {
            return sales.sum(QUARTER * quarter, QUARTER * quarter + QUARTER);
        }

        /** With x = −11, −9, …, 11 for the oldest to the latest month, two of which are a month: Σx² is 572. */
        private void trend(Turnover sales) {
            BigInteger slope = BigInteger.ZERO;
            for (int age = 0; age < Turnover.YEAR; age++) {
                long x = Turnover.YEAR - 1 - 2L * age;
                slope = slope.add(BigInteger.valueOf(x).multiply(BigInteger.valueOf(sales.month(age))));
            }
            BigInteger twice = slope.multiply(BigInteger.valueOf(2L * Turnover.YEAR));
            share(
                    InvoiceFeature.SALES_TREND.leaf(),
                    twice,
                    BigInteger.valueOf(sales.year()).multiply(BigInteger.valueOf(572)));
        }

        void activity(Turnover sales, Month last, BusinessDay asOf) {
            put(InvoiceFeature.SALES_COUNT, sales.count());
            BusinessDay first = last.first().plusMonths(1 - Turnover.YEAR);
            List<BusinessDay> year = List.copyOf(sales.days().subSet(first, true, last.last(), true));
            put(
                    InvoiceFeature.ACTIVE_MONTHS,
                    year.stream().map(Month::of).distinct().count());
            if (!year.isEmpty()) {
                int gap = year.getLast().daysUntil(last.last());
                for (int i = 1; i < year.size(); i++) {
                    gap = Math.max(gap, year.get(i - 1).daysUntil(year.get(i)));
                }
                put(InvoiceFeature.LARGEST_GAP, gap);
            }
            if (!sales.days().isEmpty()) {
                put(InvoiceFeature.DAYS_SINCE_LAST, sales.days().last().daysUntil(asOf));
            }
            share(InvoiceFeature.VOID_RATIO.leaf(), sales.voided(), sales.voided() + sales.count());
            share(InvoiceFeature.RED_RATIO.leaf(), sales.red(), sales.positive());
        }

        void buyers(Turnover sales) {
            List<Long> shares = sales.shares();
            put(InvoiceFeature.BUYERS, shares.size());
            top(InvoiceFeature.TOP_BUYER, shares);
            BigInteger squares = BigInteger.ZERO;
            BigInteger sum = BigInteger.ZERO;
            for (long amount : shares) {
                squares = squares.add(BigInteger.valueOf(amount).pow(2));
                sum = sum.add(BigInteger.valueOf(amount));
            }
            share(InvoiceFeature.BUYERS_HHI.leaf(), squares, sum.pow(2));
            share(InvoiceFeature.BUYER_CHURN.leaf(), sales.lostPartners(), sales.priorPartners());
        }

        void purchases(Turnover purchases) {
            put(InvoiceFeature.PURCHASES, purchases.year());
            put(InvoiceFeature.PURCHASE_COUNT, purchases.count());
            put(InvoiceFeature.INPUT_TAX, purchases.tax());
            put(InvoiceFeature.SELLERS, purchases.shares().size());
            top(InvoiceFeature.TOP_SELLER, purchases.shares());
        }

        private void top(InvoiceFeature feature, List<Long> shares) {
            long sum = 0;
            long top = 0;
            for (long amount : shares) {
                sum = Math.addExact(sum, amount);
                top = Math.max(top, amount);
            }
            share(feature.leaf(), top, sum);
        }

        private void put(InvoiceFeature feature, long value) {
            values.put(feature.leaf(), value);
        }

        private void share(String leaf, long part, long whole) {
            share(leaf, BigInteger.valueOf(part), BigInteger.valueOf(whole));
        }

        /** In basis points; left out if the whole is not above zero. */
        private void share(String leaf, BigInteger part, BigInteger whole) {
            if (whole.signum() > 0) {
                BigDecimal exact = new BigDecimal(part.multiply(BigInteger.valueOf(10_000)))
                        .divide(new BigDecimal(whole), 0, RoundingMode.HALF_EVEN);
                BigDecimal most = BigDecimal.valueOf(MAX_SHARE);
                values.put(leaf, exact.min(most).max(most.negate()).longValueExact());
            }
        }
    }
}
