package io.aval.engine.attestation;

import com.nimbusds.jose.jwk.ECKey;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose attestations are trusted.
 *
 * @param id what its attestations name as {@code iss}
 * @param pinned its public key on P-256; absent if each attestation brings a certificate that leads to a pinned root
 */
public record Issuer(String id, @Nullable ECKey pinned) {}
