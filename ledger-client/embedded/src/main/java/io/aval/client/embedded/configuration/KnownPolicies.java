package io.aval.client.embedded.configuration;

import io.aval.client.embedded.transaction.Bytes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Policies that were read before, about 4,096 at most. Safe for use by several threads. */
public final class KnownPolicies {
    private static final int LIMIT = 4096;

    private final Map<Bytes, Optional<SignaturePolicy>> read = new ConcurrentHashMap<>();

    /** The policy with these bytes, empty if they are no policy. */
    public Optional<SignaturePolicy> find(Bytes envelope) {
        Optional<SignaturePolicy> known = read.get(envelope);
        if (known == null) {
            known = parse(envelope);
            if (read.size() >= LIMIT) {
                read.clear();
            }
            read.put(envelope, known);
        }
        return known;
    }

    private static Optional<SignaturePolicy> parse(Bytes envelope) {
        try {
            return Optional.of(SignaturePolicy.parse(envelope));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
