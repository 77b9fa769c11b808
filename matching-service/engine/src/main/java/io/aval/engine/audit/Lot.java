package io.aval.engine.audit;

import io.aval.engine.market.Market;
import io.aval.engine.seed.Seed;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The lots of a market's pairs, from the published definition, written a second time. One thread. */
final class Lot implements Columns.Lots {
    private final Market market;
    private final MessageDigest sha256;
    private final Seed seed;

    Lot(Market market, Seed seed) {
        this.market = market;
        this.seed = seed;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public long of(int demand, int product) {
        field(seed.text());
        field(market.demands().get(demand).id());
        field(market.products().get(product).id());
        return ByteBuffer.wrap(sha256.digest()).getLong();
    }

    private void field(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = bytes.length;
        for (int shift = 24; shift >= 0; shift -= 8) {
            sha256.update((byte) (length >>> shift));
        }
        sha256.update(bytes);
    }
}
