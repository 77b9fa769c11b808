package io.aval.desk.matching;

import io.aval.engine.market.Bounds;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import io.aval.rules.refusal.Code;
import java.util.Optional;

/** What would be otherwise with a product. */
public sealed interface Change {

    /** It would have this money to place now: 0 to 10^15 fen. */
    record Budget(long fen) implements Change {}

    /** Its rate for every grade would be higher by this, or lower: parts per million a year. */
    record Rate(int addedPpm) implements Change {}

    /** It would not be there. */
    record Without() implements Change {}

    /**
     * The product as it would be; empty if it would not be there.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code OUT_OF_RANGE} if that is no product
     */
    default Optional<Product> of(Product product) {
        return switch (this) {
            case Budget(long fen) -> {
                Code.OUT_OF_RANGE.unless(
                        fen >= 0 && fen <= Bounds.MAX_AMOUNT_FEN,
                        "field",
                        "/budgetFen",
                        "range",
                        "0.." + Bounds.MAX_AMOUNT_FEN);
                yield Optional.of(with(product, fen, product.rates()));
            }
            case Rate(int addedPpm) -> Optional.of(with(product, product.budgetFen(), rates(product, addedPpm)));
            case Without() -> Optional.empty();
        };
    }

    private static RateCurve rates(Product product, int addedPpm) {
        RateCurve rates = product.rates();
        // A curve never falls, so that its ends bound it
        long least = (long) rates.ppmByGrade().getFirst() + addedPpm;
        long longest = rates.tenors().isEmpty() ? 0 : rates.tenors().getLast().addedPpm();
        long most = (long) rates.ppmByGrade().getLast() + longest + addedPpm;
        Code.OUT_OF_RANGE.unless(
                least >= 0 && most <= Bounds.MAX_RATE_PPM,
                "field",
                "/addPpm",
                "range",
                "such that every rate is in 0.." + Bounds.MAX_RATE_PPM);
        return new RateCurve(
                rates.ppmByGrade().stream().map(rate -> rate + addedPpm).toList(), rates.tenors());
    }

    private static Product with(Product product, long budgetFen, RateCurve rates) {
        return new Product(
                product.id(),
                product.financier(),
                product.kind(),
                budgetFen,
                product.minTicketFen(),
                product.maxTicketFen(),
                rates,
                product.maxTenorDays(),
                product.industries(),
                product.regions(),
                product.worstGrade(),
                product.ltvBasisPoints(),
                product.facets(),
                product.criteria(),
                product.disclosure());
    }
}
