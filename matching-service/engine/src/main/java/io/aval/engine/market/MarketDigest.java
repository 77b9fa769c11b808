package io.aval.engine.market;

import io.aval.engine.seed.Seed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.TreeSet;

/**
 * SHA-256 over the canonical bytes of a run's inputs, of its result and of its prices. {@link InputTree} is the other digest of the inputs, of
 * which a party can check its own rows.
 *
 * <p>The form: a text is its length in bytes (four bytes, big-endian) and its UTF-8; a number is eight bytes
 * big-endian; a list is its size as a number and its members in canonical order; a record is its components in the
 * order of declaration, an enum its name; what is optional is a list of none or one; facets are pairs of label and value, a
 * category as 0 and text, a number as 1 and the number; a criterion is its label, then 0 and both lists, or 1 and both ends;
 * rates are one list: ten numbers by grade, then for each tenor step its days and what it adds. The inputs begin with the
 * text {@code aval-match-inputs-2}, the mode's title, the most candidates and the seed, then demands, products and caps; the
 * result with {@code aval-match-result-1} and the inputs' digest in hexadecimal, then the parts; prices with {@code
 * aval-match-prices-1}, then those of demands and of products.
 */
public final class MarketDigest {
    /** Title of the mode by which the result follows from the inputs, where none is named. */
    public static final String MODE = "STABLE-DEMAND-PROPOSING-2";

    private final MessageDigest sha256;

    private MarketDigest(String form) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        text(form);
    }

    /** {@return the digest of the inputs of a run in {@link #MODE} of all eligible pairs, 64 hexadecimal digits} */
    public static String ofInputs(Market market, Seed seed) {
        return ofInputs(market, seed, MODE, Integer.MAX_VALUE);
    }

    /**
     * {@return the digest of a run's inputs, 64 hexadecimal digits}
     *
     * @param mode the title of the mode
     * @param candidates most products considered for one demand; {@link Integer#MAX_VALUE} for all
     */
    public static String ofInputs(Market market, Seed seed, String mode, int candidates) {
        MarketDigest digest = new MarketDigest("aval-match-inputs-2");
        digest.text(mode).number(candidates).text(seed.text());
        digest.number(market.demands().size());
        market.demands().forEach(digest::demand);
        digest.number(market.products().size());
        market.products().forEach(digest::product);
        digest.number(market.caps().nodes().size());
        market.caps().nodes().forEach(digest::cap);
        return digest.hex();
    }

    /** {@return the digest of a run's result, which binds its inputs, 64 hexadecimal digits} */
    public static String ofResult(String inputsDigest, Allocation allocation) {
        MarketDigest digest = new MarketDigest("aval-match-result-1").text(inputsDigest);
        digest.number(allocation.parts().size());
        for (Part part : allocation.parts()) {
            digest.text(part.demand())
                    .text(part.product())
                    .number(part.amountFen())
                    .number(part.ratePpm());
        }
        return digest.hex();
    }

    /**
     * {@return the digest of the prices of a run's limits, 64 hexadecimal digits}
     *
     * @param demand of the demands, then of their caps, by identifier
     * @param product of the products, then of their caps, by identifier
     */
    public static String ofPrices(long[] demand, long[] product) {
        return new MarketDigest("aval-match-prices-1")
                .numbers(demand)
                .numbers(product)
                .hex();
    }

    private void demand(Demand demand) {
        text(demand.id()).text(demand.enterprise()).text(demand.kind().name());
        number(demand.amountFen()).number(demand.tenorDays()).number(demand.maxRatePpm());
        text(demand.industry()).text(demand.region());
        number(demand.grade()).number(demand.collateralFen()).number(demand.maxParts());
        facets(demand.facets())
                .criteria(demand.criteria())
                .text(demand.disclosure().name());
    }

    private void product(Product product) {
        text(product.id()).text(product.financier()).text(product.kind().name());
        number(product.budgetFen()).number(product.minTicketFen()).number(product.maxTicketFen());
        rates(product.rates()).number(product.maxTenorDays());
        codes(product.industries());
        codes(product.regions());
        number(product.worstGrade()).number(product.ltvBasisPoints());
        facets(product.facets())
                .criteria(product.criteria())
                .text(product.disclosure().name());
    }

    private MarketDigest rates(RateCurve rates) {
        number(rates.ppmByGrade().size() + 2L * rates.tenors().size());
        rates.ppmByGrade().forEach(this::number);
        rates.tenors().forEach(step -> number(step.upToDays()).number(step.addedPpm()));
        return this;
    }

    private void cap(CapNode node) {
        text(node.id()).codes(node.parent().stream().toList());
        text(node.side().name()).number(node.limitFen());
        CapNode.Selectors selectors = node.selectors();
        codes(selectors.financiers()).codes(selectors.products()).codes(selectors.industries());
        codes(selectors.regions()).codes(selectors.enterprises()).codes(selectors.demands());
    }

    private MarketDigest facets(Facets facets) {
        number(facets.values().size());
        facets.values().forEach((facet, value) -> {
            text(facet.label());
            switch (value) {
                case Facets.Code(String code) -> number(0).text(code);
                case Facets.Measure(long number) -> number(1).number(number);
            }
        });
        return this;
    }

    private MarketDigest criteria(Criteria criteria) {
        number(criteria.alternatives().size());
        for (Criteria.Alternative alternative : criteria.alternatives()) {
            number(alternative.criteria().size());
            for (Criterion criterion : alternative.criteria()) {
                text(criterion.facet().label());
                switch (criterion) {
                    case Criterion.Categories some ->
                        number(0).codes(some.allowed()).codes(some.forbidden());
                    case Criterion.Within range ->
                        number(1).number(range.least()).number(range.most());
                }
            }
        }
        return this;
    }

    private MarketDigest codes(Collection<String> codes) {
        number(codes.size());
        new TreeSet<>(codes).forEach(this::text);
        return this;
    }

    private MarketDigest text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        sha256.update(bytes);
        return this;
    }

    private MarketDigest numbers(long[] numbers) {
        number(numbers.length);
        for (long number : numbers) {
            number(number);
        }
        return this;
    }

    private MarketDigest number(long number) {
        sha256.update(ByteBuffer.allocate(8).putLong(number).flip());
        return this;
    }

    private String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
