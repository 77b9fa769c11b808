package io.aval.engine.attestation;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An issuer, a holder and a verifier who pins the issuer's key. */
final class Stage {

    static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    static final String TAX_OFFICE = "https://tax.example.cn";
    static final String LIST = "https://tax.example.cn/status/1";
    static final Challenge CHALLENGE = new Challenge("https://desk.example.cn", "n-0S6_WzA2Mj", true);
    static final ECKey ISSUER_KEY = key();
    static final ECKey HOLDER_KEY = key();
    static final AttestationIssuer ISSUER =
            new AttestationIssuer(ISSUER_KEY, List.of(), "dc+sd-jwt", new SecureRandom());
    static final Holder HOLDER = new Holder(HOLDER_KEY);
    static final Set<String> HIDDEN =
            Set.of("/grade", "/arrears", "/months/0", "/months/1", "/address", "/address/street", "/address/city");

    final StatusList states = StatusList.of(2, 64);
    private String list = states.sign(LIST, ISSUER_KEY, NOW, NOW.plus(Duration.ofHours(12)));

    static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    AttestationVerifier verifier() {
        Issuers issuers = new Issuers(List.of(new Issuer(TAX_OFFICE, ISSUER_KEY.toPublicJWK())), List.of());
        return new AttestationVerifier(
                issuers, uri -> uri.equals(LIST) ? Optional.of(list) : Optional.empty(), Policy.STRICT);
    }

    void publish(String token) {
        list = token;
    }

    void publish() {
        list = states.sign(LIST, ISSUER_KEY, NOW, NOW.plus(Duration.ofHours(12)));
    }

    /** What a tax office says of an enterprise, bound to its key, with entry 7 of the status list. */
    static SortedMap<String, Json> claims() {
        Json.Obj claims = (Json.Obj) JsonReader.read(
                """
                {"iss":"%s","vct":"tax-credit","sub":"91350100M000100Y43","iat":%d,"exp":%d,
                 "grade":"A","arrears":0,"months":["2026-09","2026-10"],
                 "address":{"city":"福州","street":"五四路1号"},
                 "status":{"status_list":{"idx":7,"uri":"%s"}}}
                """.formatted(TAX_OFFICE, NOW.getEpochSecond() - 60, NOW.getEpochSecond() + 86_400 * 90, LIST));
        TreeMap<String, Json> members = new TreeMap<>(claims.members());
        Json jwk = JsonReader.read(HOLDER_KEY.toPublicJWK().toJSONString());
        members.put("cnf", new Json.Obj(new TreeMap<>(Map.of("jwk", jwk))));
        return members;
    }

    static String issued() {
        return ISSUER.issue(new Json.Obj(claims()), HIDDEN, 3);
    }

    /** The claims with one changed, or taken away. */
    static String issued(String name, @Nullable Json value) {
        SortedMap<String, Json> claims = claims();
        if (value == null) {
            claims.remove(name);
        } else {
            claims.put(name, value);
        }
        return ISSUER.issue(new Json.Obj(claims), HIDDEN, 3);
    }

    static String presented(String attestation) {
        return HOLDER.present(attestation, Set.of("grade", "arrears"), CHALLENGE, NOW);
    }

    static Json json(String text) {
        return JsonReader.read(text);
    }

    /** A token signed by the issuer whatever it says. */
    static String signed(String header, String payload) {
        return Jws.sign(ISSUER_KEY, (Json.Obj) json(header), (Json.Obj) json(payload))
                .text();
    }
}
