package io.aval.engine.attestation;

import io.aval.rules.canonical.Json;
import io.aval.rules.refusal.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts disclosed claims back into their places (RFC 9901 §7.1 steps 3 to 5): members and elements, also within what was
 * disclosed. Digests that nothing opens, hidden claims and decoys alike, vanish.
 */
final class Disclosures {

    static final String DIGESTS = "_sd";
    static final String ELEMENT = "...";
    static final String ALGORITHM = "_sd_alg";

    private static final String SHA_256 = "sha-256";

    /** What decides whether a token holds stands in the clear, or whoever shows it could leave it out (§9.7). */
    private static final Set<String> ALWAYS_SHOWN = Set.of("iss", "exp", "nbf", "cnf", "status", "vct");

    private final Map<String, Disclosure> byDigest = new LinkedHashMap<>();
    private final Set<String> met = new TreeSet<>();
    private final Set<String> opened = new TreeSet<>();

    private Disclosures(List<String> encoded) {
        for (String each : encoded) {
            Disclosure disclosure = Disclosure.parse(each);
            boolean first = byDigest.put(disclosure.digest(), disclosure) == null;
            Code.ATTESTATION_DISCLOSURE.unless(first, "reason", "twice");
        }
    }

    /**
     * The payload with what the disclosures open.
     *
     * @throws io.aval.rules.refusal.RefusedException {@link Code#ATTESTATION_ALGORITHM},
     *     {@link Code#ATTESTATION_DISCLOSURE}, {@link Code#ATTESTATION_DIGEST_TWICE} or
     *     {@link Code#ATTESTATION_RESERVED}
     */
    static Json.Obj open(Json.Obj payload, List<String> encoded) {
        Json algorithm = payload.members().get(ALGORITHM);
        Code.ATTESTATION_ALGORITHM.unless(
                algorithm == null || algorithm.equals(new Json.Text(SHA_256)), "field", ALGORITHM);
        TreeMap<String, Json> members = new TreeMap<>(payload.members());
        members.remove(ALGORITHM);
        Disclosures disclosures = new Disclosures(encoded);
        Json.Obj whole = disclosures.object(new Json.Obj(members), true);
        boolean all = disclosures.opened.size() == disclosures.byDigest.size();
        Code.ATTESTATION_DISCLOSURE.unless(all, "reason", "no digest");
        return whole;
    }

    private Json walk(Json json) {
        return switch (json) {
            case Json.Obj object -> object(object, false);
            case Json.Arr(List<Json> items) -> array(items);
            case Json.Text _, Json.Num _, Json.Bool _ -> json;
        };
    }

    private Json.Obj object(Json.Obj object, boolean top) {
        TreeMap<String, Json> whole = new TreeMap<>();
        object.members().forEach((name, value) -> {
            boolean reserved = name.equals(ELEMENT) || name.equals(ALGORITHM);
            Code.ATTESTATION_RESERVED.unless(!reserved, "field", name);
            if (!name.equals(DIGESTS)) {
                whole.put(name, walk(value));
            }
        });
        for (String digest : digests(object)) {
            Disclosure disclosure = opened(digest);
            if (disclosure != null) {
                String name = disclosure.name();
                if (name == null) {
                    throw Code.ATTESTATION_DISCLOSURE.refuse("reason", "an element where a member belongs");
                }
                Code.ATTESTATION_RESERVED.unless(!(top && ALWAYS_SHOWN.contains(name)), "field", name);
                boolean free = whole.put(name, walk(disclosure.value())) == null;
                Code.ATTESTATION_RESERVED.unless(free, "reason", "a claim that is there already");
            }
        }
        return new Json.Obj(whole);
    }

    private Json.Arr array(List<Json> items) {
        List<Json> whole = new ArrayList<>();
        for (Json item : items) {
            boolean placeholder = item instanceof Json.Obj(var members)
                    && members.size() == 1
                    && members.get(ELEMENT) instanceof Json.Text;
            if (!placeholder) {
                whole.add(walk(item));
                continue;
            }
            Disclosure disclosure = opened(Objects.requireNonNull(Encoding.text((Json.Obj) item, ELEMENT)));
            if (disclosure != null) {
                boolean element = disclosure.name() == null;
                Code.ATTESTATION_DISCLOSURE.unless(element, "reason", "a member where an element belongs");
                whole.add(walk(disclosure.value()));
            }
        }
        return new Json.Arr(whole);
    }

    private static List<String> digests(Json.Obj object) {
        Json listed = object.members().get(DIGESTS);
        if (listed == null) {
            return List.of();
        }
        if (!(listed instanceof Json.Arr(List<Json> items))) {
            throw Code.ATTESTATION_RESERVED.refuse("field", DIGESTS);
        }
        List<String> digests = new ArrayList<>();
        for (Json item : items) {
            if (!(item instanceof Json.Text(String digest))) {
                throw Code.ATTESTATION_RESERVED.refuse("field", DIGESTS);
            }
            digests.add(digest);
        }
        return digests;
    }

    private @Nullable Disclosure opened(String digest) {
        Code.ATTESTATION_DIGEST_TWICE.unless(met.add(digest));
        Disclosure disclosure = byDigest.get(digest);
        if (disclosure != null) {
            opened.add(digest);
        }
        return disclosure;
    }
}
