package io.aval.engine.attestation;

import com.nimbusds.jose.jwk.ECKey;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The states of many attestations in one signed list (Token Status List, draft-ietf-oauth-status-list §4): each of 1, 2, 4 or
 * 8 bits, the lowest bits of a byte first, compressed by zlib.
 */
public final class StatusList {

    /** Nothing speaks against the attestation. */
    public static final int VALID = 0;

    /** Revoked for good. */
    public static final int INVALID = 1;

    /** Suspended for now. */
    public static final int SUSPENDED = 2;

    static final String TYPE = "statuslist+jwt";

    private static final Set<Long> WIDTHS = Set.of(1L, 2L, 4L, 8L);
    private static final int MOST_BYTES = 4 << 20;

    private final int bits;
    private final byte[] states;

    private StatusList(int bits, byte[] states) {
        this.bits = bits;
        this.states = states;
    }

    /** A list of so many entries, all valid. */
    public static StatusList of(int bits, int size) {
        return new StatusList(bits, new byte[(size * bits + Byte.SIZE - 1) / Byte.SIZE]);
    }

    /** Sets an entry. */
    public void set(int index, int state) {
        int at = index * bits;
        int mask = (1 << bits) - 1 << at % Byte.SIZE;
        states[at / Byte.SIZE] = (byte) (states[at / Byte.SIZE] & ~mask | state << at % Byte.SIZE);
    }

    /** The list's own token, signed by the issuer of the attestations. */
    public String sign(String uri, ECKey issuer, Instant now, Instant expires) {
        TreeMap<String, Json> header = new TreeMap<>();
        header.put("alg", new Json.Text("ES256"));
        header.put("typ", new Json.Text(TYPE));
        TreeMap<String, Json> payload = new TreeMap<>();
        payload.put("sub", new Json.Text(uri));
        payload.put("iat", new Json.Num(now.getEpochSecond()));
        payload.put("exp", new Json.Num(expires.getEpochSecond()));
        payload.put("status_list", json());
        return Jws.sign(issuer, new Json.Obj(header), new Json.Obj(payload)).text();
    }

    Json.Obj json() {
        TreeMap<String, Json> list = new TreeMap<>();
        list.put("bits", new Json.Num(bits));
        list.put("lst", new Json.Text(Encoding.base64(deflated(states))));
        return new Json.Obj(list);
    }

    /** Reads the member {@code status_list} of a list's token. */
    static StatusList read(Json.Obj list) {
        Long bits = Encoding.number(list, "bits", Code.ATTESTATION_STATUS_UNKNOWN);
        String packed = Encoding.text(list, "lst");
        if (bits == null || packed == null || !WIDTHS.contains(bits)) {
            throw Code.ATTESTATION_STATUS_UNKNOWN.refuse("field", "status_list");
        }
        return new StatusList(Math.toIntExact(bits), inflated(Encoding.bytes(packed, Code.ATTESTATION_STATUS_UNKNOWN)));
    }

    /** The state of an entry. */
    int state(long index) {
        boolean within = index >= 0 && index < (long) states.length * Byte.SIZE / bits;
        Code.ATTESTATION_STATUS_UNKNOWN.unless(within, "reason", "beyond the list");
        long at = index * bits;
        int octet = Byte.toUnsignedInt(states[Math.toIntExact(at / Byte.SIZE)]);
        return octet >> at % Byte.SIZE & (1 << bits) - 1;
    }

    private static byte[] deflated(byte[] bytes) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        }
    }

    private static byte[] inflated(byte[] packed) {
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                bytes.write(buffer, 0, read);
                boolean sound = bytes.size() <= MOST_BYTES && (read > 0 || inflater.finished());
                Code.ATTESTATION_STATUS_UNKNOWN.unless(sound, "reason", "the list's compression");
            }
            return bytes.toByteArray();
        } catch (DataFormatException e) {
            throw Code.ATTESTATION_STATUS_UNKNOWN.refuse("reason", "the list's compression");
        }
    }
}
