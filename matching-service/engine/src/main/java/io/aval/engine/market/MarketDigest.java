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
 * SHA-256 over the canonical bytes of a run's inputs and of its result.
 *
 * <p>The form: a text is its length in bytes (four bytes, big-endian) and its UTF-8; a number is eight bytes
 * big-endian; a list is its size as a number and its members in canonical order; a record is its components in the
 * order of declaration, an enum its name. The inputs begin with the text {@code aval-match-inputs-1}, the mode and the
 * seed, then demands, then products; the result with {@code aval-match-result-1} and the inputs' digest in hexadecimal,
 * then the parts.
 */
public final class MarketDigest {
    /** The rule by which the result follows from the inputs; bound into the inputs' digest. */
    public static final String MODE = "STABLE-DEMAND-PROPOSING-1";

    private final MessageDigest sha256;

    private MarketDigest(String form) {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        text(form);
    }

    /** {@return the digest of a run's inputs, 64 hexadecimal digits} */
    public static String ofInputs(Market market, Seed seed) {
        MarketDigest digest = new MarketDigest("aval-match-inputs-1");
        digest.text(MODE).text(seed.text());
        digest.number(market.demands().size());
        market.demands().forEach(digest::demand);
        digest.number(market.products().size());
        market.products().forEach(digest::product);
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

    private void demand(Demand demand) {
        text(demand.id()).text(demand.enterprise()).text(demand.kind().name());
        number(demand.amountFen()).number(demand.tenorDays()).number(demand.maxRatePpm());
        text(demand.industry()).text(demand.region());
        number(demand.grade()).number(demand.collateralFen()).number(demand.maxParts());
    }

    private void product(Product product) {
        text(product.id()).text(product.financier()).text(product.kind().name());
        number(product.budgetFen()).number(product.minTicketFen()).number(product.maxTicketFen());
        number(product.rates().ppmByGrade().size());
        product.rates().ppmByGrade().forEach(this::number);
        number(product.maxTenorDays());
        codes(product.industries());
        codes(product.regions());
        number(product.worstGrade()).number(product.ltvBasisPoints());
    }

    private void codes(Collection<String> codes) {
        number(codes.size());
        new TreeSet<>(codes).forEach(this::text);
    }

    private MarketDigest text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        sha256.update(ByteBuffer.allocate(4).putInt(bytes.length).flip());
        sha256.update(bytes);
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
