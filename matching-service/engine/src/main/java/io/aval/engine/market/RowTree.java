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
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Rows under a Merkle root (RFC 9162, section 2.1; the same as {@link io.aval.rules.canonical.MerkleTree}, with its levels
 * kept, so that a path costs its length).
 *
 * <p>Each leaf is blinded by a salt, HMAC-SHA-256 of a label and the row's index under the run's secret. So whoever has a
 * row with salt and path checks it against the root and learns of the others nothing but how many there are and where
 * the own row stands among them; without the salt a guess at a row cannot be tested. Memory: 64 bytes a row.
 */
public final class RowTree {
    private static final int HASH = 32;

    private final byte[] secret;
    private final byte[] label;
    private final int rows;
    private final IntFunction<Json.Obj> row;
    private final List<byte[]> levels = new ArrayList<>();

    /**
     * Commits to rows.
     *
     * @param secret at least 32 bytes that parties do not know and the run's audit can repeat
     * @param label what the rows are, so that trees under one secret have different salts
     * @param rows how many
     * @param row writes each, the same whenever asked
     */
    public RowTree(byte[] secret, String label, int rows, IntFunction<Json.Obj> row) {
        if (secret.length < HASH) {
            throw new IllegalArgumentException("a run's secret has at least " + HASH + " bytes");
        }
        this.secret = secret.clone();
        this.label = label.getBytes(StandardCharsets.US_ASCII);
        this.rows = rows;
        this.row = row;
        build();
    }

    /** {@return how many rows} */
    public int rows() {
        return rows;
    }

    /** {@return the root, for the run's manifest} */
    public Digest root() {
        return rows == 0 ? Digest.of(new byte[0]) : digest(levels.getLast(), 0);
    }

    /** {@return the proof of the row at this index} */
    public RowProof proof(int index) {
        List<Digest> path = new ArrayList<>();
        int at = index;
        for (byte[] level : levels.subList(0, levels.size() - 1)) {
            int beside = at ^ 1;
            if (beside * HASH < level.length) {
                path.add(digest(level, beside));
            }
            at >>= 1;
        }
        return new RowProof(row.apply(index), salt(mac(), index), index, rows, path);
    }

    private void build() {
        Mac mac = mac();
        MessageDigest sha256 = sha256();
        byte[] leaves = new byte[Math.multiplyExact(rows, HASH)];
        for (int index = 0; index < rows; index++) {
            sha256.update((byte) 0);
            byte[] hash = sha256.digest(
                    RowProof.entry(row.apply(index), salt(mac, index)).bytes());
            System.arraycopy(hash, 0, leaves, index * HASH, HASH);
        }
        levels.add(leaves);
        while (levels.getLast().length > HASH) {
            levels.add(above(levels.getLast(), sha256));
        }
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

    private Digest salt(Mac mac, int index) {
        mac.update(label);
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
