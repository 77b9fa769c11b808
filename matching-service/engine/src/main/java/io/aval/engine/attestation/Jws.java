package io.aval.engine.attestation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A signed JSON object in compact form (RFC 7515), whose signature has not been looked at.
 *
 * @param text the three parts with dots between them
 */
record Jws(String text, Json.Obj header, Json.Obj payload) {

    private static final String ALGORITHM = "ES256";
    private static final int PARTS = 3;
    private static final int SIGNATURE_BYTES = 64;

    /** Members by which a token would choose its own key or the meaning of its parts. */
    private static final Set<String> REFUSED = Set.of("jwk", "jku", "x5u", "crit", "b64", "zip", "enc");

    /** Takes a token apart; only ES256 gets further, so neither {@code none} nor a keyed hash is ever verified. */
    static Jws parse(String text, Code malformed) {
        String[] parts = text.split("\\.", -1);
        malformed.unless(parts.length == PARTS, "reason", "three parts");
        Json.Obj header = Encoding.object(parts[0], malformed);
        Code.ATTESTATION_ALGORITHM.unless(
                ALGORITHM.equals(Encoding.text(header, "alg")), "field", "alg", "allowed", ALGORITHM);
        for (String name : REFUSED) {
            Code.ATTESTATION_ALGORITHM.unless(!header.members().containsKey(name), "field", name);
        }
        Json.Obj payload = Encoding.object(parts[1], malformed);
        boolean whole = Encoding.bytes(parts[2], malformed).length == SIGNATURE_BYTES;
        malformed.unless(whole, "reason", "signature");
        return new Jws(text, header, payload);
    }

    static Jws sign(ECKey key, Json.Obj header, Json.Obj payload) {
        String input = Encoding.base64(header.canonical()) + "." + Encoding.base64(payload.canonical());
        try {
            Base64URL signature = new ECDSASigner(key)
                    .sign(new JWSHeader(JWSAlgorithm.ES256), input.getBytes(StandardCharsets.US_ASCII));
            return new Jws(input + "." + signature, header, payload);
        } catch (JOSEException e) {
            throw new IllegalStateException("a key on P-256 signs", e);
        }
    }

    /** Whether the key made the signature. */
    boolean signedBy(ECKey key) {
        int dot = text.lastIndexOf('.');
        try {
            return new ECDSAVerifier(key.toPublicJWK())
                    .verify(
                            new JWSHeader(JWSAlgorithm.ES256),
                            text.substring(0, dot).getBytes(StandardCharsets.US_ASCII),
                            new Base64URL(text.substring(dot + 1)));
        } catch (JOSEException e) {
            return false;
        }
    }

    @Nullable
    String type() {
        return Encoding.text(header, "typ");
    }

    /** A public key on P-256 from its JSON form (RFC 7517); the point is checked to lie on the curve. */
    static ECKey key(Json.Obj jwk, Code code) {
        try {
            ECKey key = ECKey.parse(jwk.canonical());
            code.unless(key.getCurve().equals(Curve.P_256) && !key.isPrivate(), "reason", "a public key on P-256");
            return key;
        } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
            throw code.refuse("reason", "a public key on P-256");
        }
    }
}
