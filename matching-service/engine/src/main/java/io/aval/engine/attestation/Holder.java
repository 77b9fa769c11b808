package io.aval.engine.attestation;

import com.nimbusds.jose.jwk.ECKey;
import io.aval.rules.refusal.Code;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Shows attestations. Thread-safe.
 *
 * @param key on P-256, with its private part; the attestation names its public part
 */
public record Holder(ECKey key) {

    /**
     * The attestation with a proof for this challenge.
     *
     * @param shown names of the members to disclose at any level; elements of arrays travel with whatever is shown
     */
    public String present(String attestation, Set<String> shown, Challenge challenge, Instant now) {
        return KeyBinding.bind(reduce(attestation, shown), key, challenge, now);
    }

    /** The same without a proof. */
    public static String reduce(String attestation, Set<String> shown) {
        Compact whole = Compact.parse(attestation);
        List<Disclosure> kept = new ArrayList<>();
        for (String encoded : whole.disclosures()) {
            Disclosure disclosure = Disclosure.parse(encoded);
            if (disclosure.name() == null || shown.contains(disclosure.name())) {
                kept.add(disclosure);
            }
        }
        String token =
                Jws.parse(whole.issued(), Code.ATTESTATION_MALFORMED).payload().canonical();
        // What lies within something that is not shown would belong to no digest
        while (kept.removeAll(kept.stream()
                .filter(disclosure -> !reaches(token, kept, disclosure))
                .toList())) {}
        StringBuilder text = new StringBuilder(whole.issued()).append('~');
        kept.forEach(disclosure -> text.append(disclosure.encoded()).append('~'));
        return text.toString();
    }

    private static boolean reaches(String token, List<Disclosure> kept, Disclosure disclosure) {
        String digest = disclosure.digest();
        return token.contains(digest)
                || kept.stream().anyMatch(other -> other.value().canonical().contains(digest));
    }
}
