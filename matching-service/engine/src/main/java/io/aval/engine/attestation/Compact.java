package io.aval.engine.attestation;

import io.aval.rules.refusal.Code;
import java.util.Arrays;
import java.util.List;

/**
 * The parts of a presentation (RFC 9901 §4): issuer's token, disclosures, holder's proof.
 *
 * @param bound what the holder's proof is about: everything before it
 * @param proof empty if there is none
 */
record Compact(String issued, List<String> disclosures, String bound, String proof) {

    private static final int MOST_CHARACTERS = 200_000;
    private static final int MOST_DISCLOSURES = 500;

    static Compact parse(String text) {
        Code.ATTESTATION_MALFORMED.unless(text.length() <= MOST_CHARACTERS, "reason", "too long");
        String[] parts = text.split("~", -1);
        Code.ATTESTATION_MALFORMED.unless(parts.length > 1, "reason", "no tilde");
        int last = parts.length - 1;
        Code.ATTESTATION_MALFORMED.unless(last <= MOST_DISCLOSURES, "reason", "too many disclosures");
        return new Compact(
                parts[0],
                List.copyOf(Arrays.asList(parts).subList(1, last)),
                text.substring(0, text.length() - parts[last].length()),
                parts[last]);
    }
}
