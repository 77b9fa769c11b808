package io.aval.engine.market;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A run's inputs as a Merkle tree (RFC 9162, section 2.1; the same as {@link io.aval.rules.canonical.MerkleTree}, with its
 * levels kept, so that a path costs its length): demands, products, caps, each in canonical order, a leaf for each row.
 *
 * <p>Each leaf is blinded by a salt, HMAC-SHA-256 of the row's index under the run's secret. So whoever has a row with salt
 * and path checks it against the root and learns of the others nothing but how many there are and where the own row
 * stands among them; without the salt a guess at a row cannot be tested. The secret stays with the platform and the
 * witness. Memory: 64 bytes a row.
 */
public final class InputTree {
    private static final int HASH = 32;

    private final Market market;
    private final byte[] secret;
    private final List<byte[]> levels = new ArrayList<>();

    private InputTree(Market market, byte[] secret) {
        this.market = market;
        this.secret = secret.clone();
    }

    /**
     * Commits to a market.
     *
     * @param secret at least 32 bytes that parties do not know and the run's audit can repeat
     */
    public static InputTree of(Market market, byte[] secret) {
        if (secret.length < HASH) {
            throw new IllegalArgumentException("a run's secret has at least " + HASH + " bytes");
        }
        InputTree tree = new InputTree(market, secret);
        tree.build();
        return tree;
    }

    /** {@return how many rows} */
    public int rows() {
        return market.demands().size()
                + market.products().size()
                + market.caps().nodes().size();
    }

    /** {@return the root, for the run's manifest} */
    public Digest root() {
        return rows() == 0 ? Digest.of(new byte[0]) : digest(levels.getLast(), 0);
    }

    /** {@return the proof of the demand at this place in the market} */
    public RowProof demand(int place) {
        return proof(MarketRows.of(market.demands().get(place)), place);
    }

    /** {@return the proof of the product at this place in the market} */
    public RowProof product(int place) {
        return proof(
                MarketRows.of(market.products().get(place)), market.demands().size() + place);
    }

    /** {@return the proof of the cap at this place in the market} */
    public RowProof cap(int place) {
        return proof(
                MarketRows.of(market.caps().nodes().get(place)),
                market.demands().size() + market.products().size() + place);
    }

    private RowProof proof(Json.Obj row, int index) {
        List<Digest> path = new ArrayList<>();
        int at = index;
        for (byte[] level : levels.subList(0, levels.size() - 1)) {
            int beside = at ^ 1;
            if (beside * HASH < level.length) {
                path.add(digest(level, beside));
            }
            at >>= 1;
        }
        return new RowProof(row, salt(mac(), index), index, rows(), path);
    }

    private void build() {
        Mac mac = mac();
        MessageDigest sha256 = sha256();
        byte[] leaves = new byte[Math.multiplyExact(rows(), HASH)];
        int index = 0;
        for (Demand demand : market.demands()) {
            leaf(MarketRows.of(demand), index++, leaves, mac, sha256);
        }
        for (Product product : market.products()) {
            leaf(MarketRows.of(product), index++, leaves, mac, sha256);
        }
        for (CapNode node : market.caps().nodes()) {
            leaf(MarketRows.of(node), index++, leaves, mac, sha256);
        }
        levels.add(leaves);
        while (levels.getLast().length > HASH) {
            levels.add(above(levels.getLast(), sha256));
        }
    }

    private static void leaf(Json.Obj row, int index, byte[] leaves, Mac mac, MessageDigest sha256) {
        sha256.update((byte) 0);
        byte[] hash = sha256.digest(RowProof.entry(row, salt(mac, index)).bytes());
        System.arraycopy(hash, 0, leaves, index * HASH, HASH);
    }

    /** Pairs neighbours; a last one without neighbour goes up as it is, as the tree's definition by powers of two has it. */
    private static byte[] above(byte[] level, MessageDigest sha256) {
        int nodes = level.length / HASH;
        byte[] above = new byte[(nodes + 1) / 2 * HASH];
        for (int i = 0; i + 1 < nodes; i += 2) {
            sha256.update((byte) 1);
            sha256.update(level, i * HASH, 2 * HASH);
            System.arraycopy(sha256.digest(), 0, above, i / 2 * HASH, HASH);
        }
        if (nodes % 2 == 1) {
            System.arraycopy(level, (nodes - 1) * HASH, above, above.length - HASH, HASH);
        }
        return above;
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private static Digest salt(Mac mac, int index) {
        mac.update("aval-input-row-1".getBytes(StandardCharsets.US_ASCII));
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(index).flip());
        return new Digest(HexFormat.of().formatHex(mac.doFinal()));
    }

    private static Digest digest(byte[] level, int node) {
        return new Digest(HexFormat.of().formatHex(level, node * HASH, (node + 1) * HASH));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
