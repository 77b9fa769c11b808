package io.aval.engine.attestation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import java.time.Instant;

/**
 * Verifies attestations. Immutable and thread-safe, as far as its source of status lists is.
 *
 * @param statuses where status lists come from
 */
public record AttestationVerifier(Issuers issuers, Statuses statuses, Policy policy) {

    /** The days that the ledger knows are those of 2000 to 2199. */
    private static final long FIRST = Instant.parse("2000-01-02T00:00:00Z").getEpochSecond();

    private static final long LAST = Instant.parse("2199-12-31T00:00:00Z").getEpochSecond();

    /**
     * What the presented attestation says, if it holds.
     *
     * @throws io.aval.rules.refusal.RefusedException one of the codes {@code ATTESTATION_…}, and nothing else, whatever
     *     the text is
     */
    public Attestation verify(String text, Challenge challenge, Instant now) {
        Compact presented = Compact.parse(text);
        Jws issued = Jws.parse(presented.issued(), Code.ATTESTATION_MALFORMED);
        Json.Obj payload = issued.payload();
        String type = issued.type();
        Code.ATTESTATION_MALFORMED.unless(type != null && policy.types().contains(type), "field", "typ");
        String issuer = Encoding.text(payload, "iss");
        if (issuer == null) {
            throw Code.ATTESTATION_ISSUER.refuse("field", "iss");
        }
        ECKey key = issuers.key(issuer, issued.header(), now);
        Code.ATTESTATION_SIGNATURE.unless(issued.signedBy(key));
        Instant expires = requireInForce(payload, now);
        Json.Obj claims = Disclosures.open(payload, presented.disclosures());
        boolean bound = !presented.proof().isEmpty();
        if (bound) {
            KeyBinding.require(presented, payload, challenge, policy, now);
        } else {
            Code.ATTESTATION_BINDING_MISSING.unless(!challenge.bindingWanted());
        }
        boolean fresh = statuses.requireValid(payload, issuer, issuers, policy, now);
        return new Attestation(issuer, thumbprint(key), claims, bound, fresh, expires, Digest.of(text));
    }

    private Instant requireInForce(Json.Obj payload, Instant now) {
        Code date = Code.ATTESTATION_DATE;
        Long expires = Encoding.number(payload, "exp", date);
        Long notBefore = Encoding.number(payload, "nbf", date);
        Long issued = Encoding.number(payload, "iat", date);
        if (expires == null) {
            throw date.refuse("field", "exp");
        }
        long latest = now.plus(policy.skew()).getEpochSecond();
        long earliest = now.minus(policy.skew()).getEpochSecond();
        date.unless(expires > earliest, "reason", "expired");
        date.unless(notBefore == null || notBefore <= latest, "reason", "not valid yet");
        date.unless(issued == null || issued <= latest, "reason", "issued in the future");
        date.unless(issued == null || issued >= FIRST, "field", "iat");
        date.unless(expires <= LAST, "field", "exp");
        return Instant.ofEpochSecond(expires);
    }

    private static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("every platform has SHA-256", e);
        }
    }
}
