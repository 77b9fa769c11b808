package io.aval.engine.audit;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Product;
import io.aval.engine.seed.Seed;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;

/** Both sides' preferences a third time, plainly and slowly: what the auditor's columns must equal. */
record Ranking(Seed seed) {

    record Pair(Demand demand, Product product) {}

    /** The order of the demand side, most wanted first. */
    Comparator<Pair> wishes() {
        return Comparator.comparing((Pair pair) -> !carriesShare(pair))
                .thenComparingInt(pair -> Terms.rate(pair.demand(), pair.product()))
                .thenComparingLong(pair -> -Terms.capacity(pair.demand(), pair.product()))
                .thenComparing(lots());
    }

    /** The order of the product side, most wanted first. */
    Comparator<Pair> ranks() {
        return Comparator.comparingInt((Pair pair) -> pair.demand().grade())
                .thenComparing(pair -> loanToValue(pair.demand()))
                .thenComparing(lots());
    }

    private Comparator<Pair> lots() {
        return Comparator.comparing(this::lot)
                .thenComparing(pair -> pair.demand().id())
                .thenComparing(pair -> pair.product().id());
    }

    private static boolean carriesShare(Pair pair) {
        Demand demand = pair.demand();
        return BigInteger.valueOf(Terms.capacity(demand, pair.product()))
                        .multiply(BigInteger.valueOf(demand.maxParts()))
                        .compareTo(BigInteger.valueOf(demand.amountFen()))
                >= 0;
    }

    private static BigInteger loanToValue(Demand demand) {
        return demand.collateralFen() == 0
                ? BigInteger.TWO.pow(100)
                : BigInteger.valueOf(demand.amountFen())
                        .multiply(BigInteger.valueOf(10_000))
                        .divide(BigInteger.valueOf(demand.collateralFen()));
    }

    private BigInteger lot(Pair pair) {
        ByteBuffer bytes = ByteBuffer.allocate(1_000);
        for (String text :
                new String[] {seed.text(), pair.demand().id(), pair.product().id()}) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            bytes.putInt(encoded.length).put(encoded);
        }
        byte[] all = new byte[bytes.flip().remaining()];
        bytes.get(all);
        String hex = io.aval.rules.canonical.Digest.of(all).value();
        return new BigInteger(hex.substring(0, 16), 16);
    }
}
