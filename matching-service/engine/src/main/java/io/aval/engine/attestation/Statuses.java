package io.aval.engine.attestation;

import com.nimbusds.jose.jwk.ECKey;
import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import io.aval.rules.refusal.RefusedException;
import java.time.Instant;
import java.util.Optional;

/** Where status lists come from: a fetcher, a cache, or a folder of a demonstration. */
@FunctionalInterface
public interface Statuses {

    /** The token of the list at that URI, not verified; absent if it cannot be had. */
    Optional<String> list(String uri);

    /** No list can be had. */
    Statuses NONE = uri -> Optional.empty();

    /**
     * Whether the payload names a status list and its entry there is valid. False if it names none.
     *
     * @throws RefusedException {@link Code#ATTESTATION_STATUS} or {@link Code#ATTESTATION_STATUS_UNKNOWN}
     */
    default boolean requireValid(Json.Obj payload, String issuer, Issuers issuers, Policy policy, Instant now) {
        if (!payload.members().containsKey("status")) {
            return false;
        }
        Json.Obj status = Encoding.object(payload, "status");
        Json.Obj entry = status == null ? null : Encoding.object(status, "status_list");
        String uri = entry == null ? null : Encoding.text(entry, "uri");
        Long index = entry == null ? null : Encoding.number(entry, "idx", Code.ATTESTATION_STATUS_UNKNOWN);
        if (uri == null || index == null) {
            throw Code.ATTESTATION_STATUS_UNKNOWN.refuse("field", "status");
        }
        String text = list(uri).orElseThrow(() -> Code.ATTESTATION_STATUS_UNKNOWN.refuse("reason", "no list"));
        int state = verified(text, uri, issuer, issuers, policy, now).state(index);
        Code.ATTESTATION_STATUS.unless(
                state == StatusList.VALID, "reason", state == StatusList.SUSPENDED ? "suspended" : "revoked");
        return true;
    }

    private static StatusList verified(
            String text, String uri, String issuer, Issuers issuers, Policy policy, Instant now) {
        Code unknown = Code.ATTESTATION_STATUS_UNKNOWN;
        Jws token;
        ECKey key;
        try {
            token = Jws.parse(text, unknown);
            key = issuers.key(issuer, token.header(), now);
        } catch (RefusedException e) {
            throw unknown.refuse("reason", "the list's token");
        }
        unknown.unless(StatusList.TYPE.equals(token.type()), "field", "typ");
        unknown.unless(token.signedBy(key), "reason", "the list's signature");
        unknown.unless(uri.equals(Encoding.text(token.payload(), "sub")), "field", "sub");
        Long made = Encoding.number(token.payload(), "iat", unknown);
        Long expires = Encoding.number(token.payload(), "exp", unknown);
        if (made == null || made > now.plus(policy.skew()).getEpochSecond()) {
            throw unknown.refuse("field", "iat");
        }
        long last = expires != null ? expires : made + policy.statusAge().toSeconds();
        unknown.unless(now.getEpochSecond() < last, "reason", "the list is out of date");
        Json.Obj list = Encoding.object(token.payload(), "status_list");
        if (list == null) {
            throw unknown.refuse("field", "status_list");
        }
        return StatusList.read(list);
    }
}
