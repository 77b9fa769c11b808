package io.aval.engine.attestation;

import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What opens one digest: salt, name and value of a member, or salt and value of an array's element (RFC 9901 §4.2).
 *
 * @param encoded as it travels; the digest is over this text
 * @param name absent for an element
 */
record Disclosure(String encoded, String salt, @Nullable String name, Json value) {

    private static final int ELEMENT = 2;
    private static final int MEMBER = 3;

    /** A shorter salt would let others guess what a digest hides (RFC 9901 §9.3: 128 bits). */
    private static final int SHORTEST_SALT = 16;

    private static final Set<String> RESERVED = Set.of(Disclosures.DIGESTS, Disclosures.ELEMENT, Disclosures.ALGORITHM);

    static Disclosure parse(String encoded) {
        Json json = Encoding.json(encoded, Code.ATTESTATION_DISCLOSURE);
        if (!(json instanceof Json.Arr(List<Json> items))
                || items.size() != ELEMENT && items.size() != MEMBER
                || !(items.getFirst() instanceof Json.Text(String salt))) {
            throw Code.ATTESTATION_DISCLOSURE.refuse("reason", "salt, name and value, or salt and value");
        }
        Code.ATTESTATION_DISCLOSURE.unless(salt.length() >= SHORTEST_SALT, "reason", "salt");
        if (items.size() == ELEMENT) {
            return new Disclosure(encoded, salt, null, items.getLast());
        }
        if (!(items.get(1) instanceof Json.Text(String name))) {
            throw Code.ATTESTATION_DISCLOSURE.refuse("reason", "name");
        }
        Code.ATTESTATION_RESERVED.unless(!RESERVED.contains(name), "field", name);
        return new Disclosure(encoded, salt, name, items.getLast());
    }

    static Disclosure of(String salt, @Nullable String name, Json value) {
        List<Json> items = new ArrayList<>(List.of(new Json.Text(salt)));
        if (name != null) {
            items.add(new Json.Text(name));
        }
        items.add(value);
        return new Disclosure(Encoding.base64(new Json.Arr(items).canonical()), salt, name, value);
    }

    String digest() {
        return Encoding.digest(encoded);
    }
}
