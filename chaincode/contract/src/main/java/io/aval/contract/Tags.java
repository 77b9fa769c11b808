package io.aval.contract;

import io.aval.rules.act.Ruling;
import io.aval.rules.canonical.Digest;
import io.aval.rules.ledger.Keys;
import io.aval.rules.refusal.Code;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the public key that stands for a number: HMAC-SHA-256 under K, so that equal numbers meet and outsiders cannot
 * guess them. Members, who hold K, could.
 */
final class Tags {

    private static final String HMAC = "HmacSHA256";

    private final Mac mac;

    Tags(byte[] key) {
        Code.NOT_FOUNDED.unless(key.length > 0);
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }

    String key(Ruling.Claim claim) {
        String text = claim.register() + "/" + claim.number();
        byte[] digest = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        return Keys.tag(new Digest(HexFormat.of().formatHex(digest)));
    }
}
