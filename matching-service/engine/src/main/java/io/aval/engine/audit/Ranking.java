package io.aval.engine.audit;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Product;
import io.aval.engine.seed.Seed;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Both sides' preferences, written a second time from the published definition. */
final class Ranking {
    private final Seed seed;

    Ranking(Seed seed) {
        this.seed = seed;
    }

    /** {@return whether the demand wants the left product more than the right one} */
    boolean demandPrefers(Demand demand, Product left, Product right) {
        int order = Boolean.compare(carriesShare(demand, right), carriesShare(demand, left));
        if (order == 0) {
            order = Integer.compare(Terms.rate(demand, left), Terms.rate(demand, right));
        }
        if (order == 0) {
            order = Long.compare(Terms.capacity(demand, right), Terms.capacity(demand, left));
        }
        if (order == 0) {
            order = Arrays.compareUnsigned(lot(demand, left), lot(demand, right));
        }
        return order == 0 ? left.id().compareTo(right.id()) < 0 : order < 0;
    }

    /** {@return whether the product wants the left demand more than the right one} */
    boolean productPrefers(Product product, Demand left, Demand right) {
        int order = Integer.compare(left.grade(), right.grade());
        if (order == 0) {
            order = loanToValue(left).compareTo(loanToValue(right));
        }
        if (order == 0) {
            order = Arrays.compareUnsigned(lot(left, product), lot(right, product));
        }
        return order == 0 ? left.id().compareTo(right.id()) < 0 : order < 0;
    }

    private static boolean carriesShare(Demand demand, Product product) {
        BigInteger filled =
                BigInteger.valueOf(Terms.capacity(demand, product)).multiply(BigInteger.valueOf(demand.maxParts()));
        return filled.compareTo(BigInteger.valueOf(demand.amountFen())) >= 0;
    }

    private static BigInteger loanToValue(Demand demand) {
        if (demand.collateralFen() == 0) {
            return BigInteger.TWO.pow(100);
        }
        return BigInteger.valueOf(demand.amountFen())
                .multiply(BigInteger.valueOf(10_000))
                .divide(BigInteger.valueOf(demand.collateralFen()));
    }

    private byte[] lot(Demand demand, Product product) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            for (String text : new String[] {seed.text(), demand.id(), product.id()}) {
                byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
            return Arrays.copyOf(hash, 8);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
