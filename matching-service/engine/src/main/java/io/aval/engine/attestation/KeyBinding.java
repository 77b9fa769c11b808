package io.aval.engine.attestation;

import com.nimbusds.jose.jwk.ECKey;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import java.time.Instant;
import java.util.TreeMap;

/** The holder's proof that an attestation is its own (RFC 9901 §4.3). */
final class KeyBinding {

    static final String TYPE = "kb+jwt";

    private KeyBinding() {}

    /** Refuses unless the proof was made by that key, for this challenge, about these disclosures, just now. */
    static void require(Compact presented, Json.Obj payload, Challenge challenge, Policy policy, Instant now) {
        Json.Obj confirmation = Encoding.object(payload, "cnf");
        Json.Obj jwk = confirmation == null ? null : Encoding.object(confirmation, "jwk");
        if (jwk == null) {
            throw Code.ATTESTATION_BINDING.refuse("field", "cnf");
        }
        ECKey holder = Jws.key(jwk, Code.ATTESTATION_BINDING);
        Jws proof = Jws.parse(presented.proof(), Code.ATTESTATION_BINDING);
        Code.ATTESTATION_BINDING.unless(TYPE.equals(proof.type()), "field", "typ");
        Code.ATTESTATION_BINDING.unless(proof.signedBy(holder), "reason", "signature");
        Code.ATTESTATION_AUDIENCE.unless(challenge.audience().equals(Encoding.text(proof.payload(), "aud")));
        Code.ATTESTATION_NONCE.unless(challenge.nonce().equals(Encoding.text(proof.payload(), "nonce")));
        Long made = Encoding.number(proof.payload(), "iat", Code.ATTESTATION_BINDING);
        boolean recent = made != null
                && made <= now.plus(policy.skew()).getEpochSecond()
                && made >= now.minus(policy.bindingAge()).minus(policy.skew()).getEpochSecond();
        Code.ATTESTATION_BINDING.unless(recent, "field", "iat");
        String digest = Encoding.digest(presented.bound());
        Code.ATTESTATION_BINDING.unless(digest.equals(Encoding.text(proof.payload(), "sd_hash")), "field", "sd_hash");
    }

    /**
     * Appends a holder's proof.
     *
     * @param presented token and disclosures, a tilde after each
     */
    static String bind(String presented, ECKey holder, Challenge challenge, Instant now) {
        TreeMap<String, Json> header = new TreeMap<>();
        header.put("alg", new Json.Text("ES256"));
        header.put("typ", new Json.Text(TYPE));
        TreeMap<String, Json> payload = new TreeMap<>();
        payload.put("aud", new Json.Text(challenge.audience()));
        payload.put("nonce", new Json.Text(challenge.nonce()));
        payload.put("iat", new Json.Num(now.getEpochSecond()));
        payload.put("sd_hash", new Json.Text(Encoding.digest(presented)));
        return presented
                + Jws.sign(holder, new Json.Obj(header), new Json.Obj(payload)).text();
    }
}
