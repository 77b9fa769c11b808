package io.aval.engine.attestation;

import java.time.Duration;
import java.util.Set;

/**
 * What a verifier accepts.
 *
 * @param types media types of attestations, as {@code typ} names them
 * @param skew how far clocks may differ
 * @param bindingAge how old a holder's proof may be
 * @param statusAge how old a status list may be that does not say itself until when it holds
 */
public record Policy(Set<String> types, Duration skew, Duration bindingAge, Duration statusAge) {

    /** SD-JWT credentials; clocks two minutes apart, proofs of five minutes, lists of a day. */
    public static final Policy STRICT =
            new Policy(Set.of("dc+sd-jwt"), Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofDays(1));
}
