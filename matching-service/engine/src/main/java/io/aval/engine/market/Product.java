package io.aval.engine.market;

import java.util.Optional;
import java.util.Set;

/**
 * A financier's product.
 *
 * @param id identifier, unique among products
 * @param financier identifier of the financier
 * @param kind what it finances
 * @param budgetFen money that it may place in this run, 0 to 10^15 fen
 * @param minTicketFen smallest ticket, 1 fen or more; see {@code Eligibility} for what it filters
 * @param maxTicketFen largest ticket, from the smallest to 10^15 fen
 * @param rates its rate for each grade and tenor; steps by tenor reach the longest tenor
 * @param maxTenorDays longest tenor, 1 to 3,660 days
 * @param industries codes of the industries that it serves, at least one
 * @param regions codes of the regions that it serves, at least one
 * @param worstGrade worst grade that it takes, 1 to 10
 * @param ltvBasisPoints highest loan-to-value in basis points, 1 to 20,000
 * @param facets what else is known of it and its financier
 * @param criteria what it asks of demands beyond the fields above; private to its owner
 * @param disclosure what a demand's owner learns of a refusal by this product
 */
public record Product(
        String id,
        String financier,
        FinanceKind kind,
        long budgetFen,
        long minTicketFen,
        long maxTicketFen,
        RateCurve rates,
        int maxTenorDays,
        Set<String> industries,
        Set<String> regions,
        int worstGrade,
        int ltvBasisPoints,
        Facets facets,
        Criteria criteria,
        Disclosure disclosure) {

    /** Checks every component and copies the sets. */
    public Product {
        Bounds.identifier("product's id", id);
        Bounds.identifier("financier", financier);
        Bounds.within("budget in fen", budgetFen, 0, Bounds.MAX_AMOUNT_FEN);
        Bounds.within("largest ticket in fen", maxTicketFen, 1, Bounds.MAX_AMOUNT_FEN);
        Bounds.within("smallest ticket in fen", minTicketFen, 1, maxTicketFen);
        Bounds.within("longest tenor in days", maxTenorDays, 1, Bounds.MAX_TENOR_DAYS);
        if (!rates.flat()) {
            int reached = rates.tenors().getLast().upToDays();
            Bounds.within("longest tenor of the last step in days", reached, maxTenorDays, Bounds.MAX_TENOR_DAYS);
        }
        industries = codes("industry", industries);
        regions = codes("region", regions);
        Bounds.within("worst grade", worstGrade, 1, Bounds.WORST_GRADE);
        Bounds.within("loan-to-value in basis points", ltvBasisPoints, 1, Bounds.MAX_LTV_BASIS_POINTS);
        facets.of(Facet.Side.PRODUCT);
        criteria.about(Facet.Side.DEMAND);
    }

    /** A product of which no more is known and that asks no more of demands. */
    public Product(
            String id,
            String financier,
            FinanceKind kind,
            long budgetFen,
            long minTicketFen,
            long maxTicketFen,
            RateCurve rates,
            int maxTenorDays,
            Set<String> industries,
            Set<String> regions,
            int worstGrade,
            int ltvBasisPoints) {
        this(
                id,
                financier,
                kind,
                budgetFen,
                minTicketFen,
                maxTicketFen,
                rates,
                maxTenorDays,
                industries,
                regions,
                worstGrade,
                ltvBasisPoints,
                Facets.NONE,
                Criteria.NONE,
                Disclosure.GROUP);
    }

    /** {@return this product with other facets} */
    public Product with(Facets known) {
        return with(rates, known, criteria, disclosure);
    }

    /** {@return this product at other rates} */
    public Product at(RateCurve asked) {
        return with(asked, facets, criteria, disclosure);
    }

    /** {@return this product with other criteria} */
    public Product asking(Criteria asked, Disclosure told) {
        return with(rates, facets, asked, told);
    }

    private Product with(RateCurve curve, Facets known, Criteria asked, Disclosure told) {
        return new Product(
                id,
                financier,
                kind,
                budgetFen,
                minTicketFen,
                maxTicketFen,
                curve,
                maxTenorDays,
                industries,
                regions,
                worstGrade,
                ltvBasisPoints,
                known,
                asked,
                told);
    }

    /**
     * {@return the value of a facet of the product side, derived ones included, if it is known}
     *
     * @param facet the facet
     * @param demand whose grade and tenor the rate depends on
     */
    public Optional<Facets.Value> value(Facet facet, Demand demand) {
        return switch (facet) {
            case FINANCIER -> Optional.of(new Facets.Code(financier));
            case RATE -> number(rates.ppm(demand.grade(), demand.tenorDays()));
            case LONGEST_TENOR -> number(maxTenorDays);
            case LARGEST_TICKET -> number(maxTicketFen);
            case LOAN_TO_VALUE -> number(ltvBasisPoints);
            default -> facets.get(facet);
        };
    }

    private static Optional<Facets.Value> number(long number) {
        return Optional.of(new Facets.Measure(number));
    }

    private static Set<String> codes(String what, Set<String> codes) {
        Bounds.within("number of codes (" + what + ")", codes.size(), 1, Bounds.MAX_CODES);
        codes.forEach(code -> Bounds.identifier(what, code));
        return Set.copyOf(codes);
    }
}
