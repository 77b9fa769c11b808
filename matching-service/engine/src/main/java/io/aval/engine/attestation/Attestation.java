package io.aval.engine.attestation;

import io.aval.rules.canonical.Digest;
import io.aval.rules.canonical.Json;
import java.time.Instant;

/**
 * An attestation that holds.
 *
 * @param issuer who signed it
 * @param thumbprint of the key that signed it (RFC 7638)
 * @param claims what it says, as far as it was disclosed
 * @param bound whether the holder has proved, for this challenge, that it is its own
 * @param fresh whether its status was looked up and is valid; false if it names no status list
 * @param expires until when it holds
 * @param digest of the token as it was presented
 */
public record Attestation(
        String issuer,
        String thumbprint,
        Json.Obj claims,
        boolean bound,
        boolean fresh,
        Instant expires,
        Digest digest) {}
