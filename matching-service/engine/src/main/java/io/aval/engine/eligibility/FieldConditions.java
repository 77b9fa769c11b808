package io.aval.engine.eligibility;

import io.aval.engine.eligibility.Condition.Rows;
import io.aval.engine.eligibility.Condition.Scratch;
import io.aval.engine.market.Bounds;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import io.aval.engine.market.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * The conditions on the fixed fields as rows of bits, in published order. All of {@link Eligibility} fits in: loan-to-value
 * too, since {@code floor(c × l / 10,000) ≥ a} says no more than {@code l ≥ ceil(10,000 × a / c)}, a threshold of the
 * demand alone, and for a smallest ticket {@code t} no more than {@code c ≥ ceil(10,000 × t / l)}, one of the product alone.
 */
final class FieldConditions {
    private static final long BASIS = 10_000;

    private final List<Product> products;

    private FieldConditions(List<Product> products) {
        this.products = products;
    }

    static List<Condition> of(List<Product> products) {
        FieldConditions fields = new FieldConditions(products);
        return List.of(
                condition(
                        Reason.KIND,
                        fields.codes(
                                p -> List.of(p.kind().name()), d -> d.kind().name())),
                condition(Reason.INDUSTRY, fields.codes(Product::industries, Demand::industry)),
                condition(Reason.REGION, fields.codes(Product::regions, Demand::region)),
                condition(Reason.GRADE, fields.upTo(Product::worstGrade, Demand::grade)),
                condition(Reason.TENOR, fields.upTo(Product::maxTenorDays, Demand::tenorDays)),
                fields.rates(),
                condition(Reason.LOAN_TO_VALUE, fields.loanToValue()),
                condition(Reason.BELOW_MINIMUM_TICKET, fields.from(Product::minTicketFen, Demand::amountFen)));
    }

    private static Condition condition(Reason reason, Rows rows) {
        return new Condition(Refusal.of(reason), rows);
    }

    private Rows codes(Function<Product, Collection<String>> served, Function<Demand, String> code) {
        CategoryRows rows = new CategoryRows(products.size());
        for (int p = 0; p < products.size(); p++) {
            rows.allow(p, new TreeSet<>(served.apply(products.get(p))), Collections.emptySortedSet());
        }
        return (demand, scratch) -> rows.row(code.apply(demand));
    }

    private Rows upTo(ToLongFunction<Product> most, ToLongFunction<Demand> value) {
        IntervalRows rows = new IntervalRows(new long[products.size()], each(most));
        return (demand, scratch) -> rows.row(value.applyAsLong(demand), scratch.first);
    }

    private Rows from(ToLongFunction<Product> least, ToLongFunction<Demand> value) {
        IntervalRows rows = rowsFrom(least);
        return (demand, scratch) -> rows.row(value.applyAsLong(demand), scratch.first);
    }

    /** Rows by each grade's least rate say all of flat curves; the other products are asked one by one if they are left. */
    private Condition rates() {
        IntervalRows[] byGrade = new IntervalRows[Bounds.WORST_GRADE];
        for (int grade = 1; grade <= byGrade.length; grade++) {
            int asked = grade;
            byGrade[grade - 1] = rowsFrom(product -> product.rates().leastPpm(asked));
        }
        return new Condition(
                Refusal.of(Reason.RATE_ABOVE_MAXIMUM),
                (demand, scratch) -> byGrade[demand.grade() - 1].row(demand.maxRatePpm(), scratch.first),
                SingleChecks.of(
                        products,
                        product -> !product.rates().flat(),
                        (demand, product) -> Eligibility.ratePpm(demand, product) <= demand.maxRatePpm()));
    }

    private Rows loanToValue() {
        IntervalRows wholes = new IntervalRows(new long[products.size()], each(Product::ltvBasisPoints));
        IntervalRows tickets = rowsFrom(product -> needed(product.minTicketFen(), product.ltvBasisPoints()));
        return (demand, scratch) -> {
            long[] whole = wholes.row(needed(demand.amountFen(), demand.collateralFen()), scratch.first);
            return demand.maxParts() > 1
                    ? whole
                    : either(whole, tickets.row(demand.collateralFen(), scratch.second), scratch);
        };
    }

    private static long[] either(long[] left, long[] right, Scratch scratch) {
        long[] either = scratch.first;
        for (int i = 0; i < either.length; i++) {
            either[i] = left[i] | right[i];
        }
        return either;
    }

    /** {@return ceil(10,000 × amount / by), or what no bound reaches} */
    private static long needed(long amount, long by) {
        // At most 10^19 + 10^15: above the signed range, within the unsigned one.
        long needed = by == 0 ? -1 : Long.divideUnsigned(amount * BASIS + by - 1, by);
        return needed < 0 || needed > Bounds.MAX_AMOUNT_FEN ? Bounds.MAX_AMOUNT_FEN + 1 : needed;
    }

    private IntervalRows rowsFrom(ToLongFunction<Product> least) {
        long[] most = new long[products.size()];
        Arrays.fill(most, Bounds.MAX_AMOUNT_FEN);
        return new IntervalRows(each(least), most);
    }

    private long[] each(ToLongFunction<Product> value) {
        return products.stream().mapToLong(value).toArray();
    }
}
