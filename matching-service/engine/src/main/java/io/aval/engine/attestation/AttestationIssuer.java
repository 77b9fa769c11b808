package io.aval.engine.attestation;

import com.nimbusds.jose.jwk.ECKey;
import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Issues attestations: signs claims of which the named ones are hidden behind salted digests. Thread-safe.
 *
 * @param key on P-256, with its private part
 * @param chain certificates of the key, its own first, that travel with each attestation; empty where the key is pinned
 * @param type media type, {@code dc+sd-jwt}
 */
public record AttestationIssuer(ECKey key, List<X509Certificate> chain, String type, SecureRandom random) {

    private static final int SALT_BYTES = 16;

    /**
     * Signs.
     *
     * @param claims everything, in the clear; {@code iss}, {@code exp} and {@code cnf} among them are the caller's to give
     * @param hidden JSON pointers of the members and elements to hide; what lies within something hidden may be hidden too
     * @param decoys digests that open to nothing, beside the top level's
     * @return token and all disclosures, a tilde after each
     */
    public String issue(Json.Obj claims, Set<String> hidden, int decoys) {
        List<String> disclosures = new ArrayList<>();
        Json.Obj open = (Json.Obj) conceal(claims, "", hidden, disclosures, decoys);
        TreeMap<String, Json> payload = new TreeMap<>(open.members());
        payload.put(Disclosures.ALGORITHM, new Json.Text("sha-256"));
        StringBuilder text =
                new StringBuilder(Jws.sign(key, header(), new Json.Obj(payload)).text()).append('~');
        disclosures.forEach(disclosure -> text.append(disclosure).append('~'));
        return text.toString();
    }

    private Json.Obj header() {
        TreeMap<String, Json> header = new TreeMap<>();
        header.put("alg", new Json.Text("ES256"));
        header.put("typ", new Json.Text(type));
        if (!chain.isEmpty()) {
            List<Json> encoded = new ArrayList<>();
            for (X509Certificate certificate : chain) {
                encoded.add(new Json.Text(der(certificate)));
            }
            header.put("x5c", new Json.Arr(encoded));
        }
        return new Json.Obj(header);
    }

    private static String der(X509Certificate certificate) {
        try {
            return Base64.getEncoder().encodeToString(certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Json conceal(Json json, String at, Set<String> hidden, List<String> disclosures, int decoys) {
        return switch (json) {
            case Json.Obj object -> object(object, at, hidden, disclosures, decoys);
            case Json.Arr(List<Json> items) -> array(items, at, hidden, disclosures);
            case Json.Text _, Json.Num _, Json.Bool _ -> json;
        };
    }

    private Json.Obj object(Json.Obj object, String at, Set<String> hidden, List<String> disclosures, int decoys) {
        TreeMap<String, Json> open = new TreeMap<>();
        // In the order of the digests, not of the names: the order must tell nothing
        SortedSet<String> digests = new TreeSet<>();
        object.members().forEach((name, member) -> {
            String place = at + "/" + name;
            Json within = conceal(member, place, hidden, disclosures, 0);
            if (hidden.contains(place)) {
                digests.add(disclose(Disclosure.of(salt(), name, within), disclosures));
            } else {
                open.put(name, within);
            }
        });
        for (int i = 0; i < decoys; i++) {
            digests.add(Encoding.base64(Digest.of(salt()).bytes()));
        }
        if (!digests.isEmpty()) {
            open.put(
                    Disclosures.DIGESTS,
                    new Json.Arr(digests.stream()
                            .map(digest -> (Json) new Json.Text(digest))
                            .toList()));
        }
        return new Json.Obj(open);
    }

    private Json.Arr array(List<Json> items, String at, Set<String> hidden, List<String> disclosures) {
        List<Json> open = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String place = at + "/" + i;
            Json within = conceal(items.get(i), place, hidden, disclosures, 0);
            if (hidden.contains(place)) {
                TreeMap<String, Json> placeholder = new TreeMap<>();
                placeholder.put(
                        Disclosures.ELEMENT, new Json.Text(disclose(Disclosure.of(salt(), null, within), disclosures)));
                open.add(new Json.Obj(placeholder));
            } else {
                open.add(within);
            }
        }
        return new Json.Arr(open);
    }

    private static String disclose(Disclosure disclosure, List<String> disclosures) {
        disclosures.add(disclosure.encoded());
        return disclosure.digest();
    }

    private String salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return Encoding.base64(salt);
    }
}
