/**
 * Signed attestations with selective disclosure (SD-JWT, RFC 9901): issuing them, presenting them with a proof that the key
 * is the holder's, and verifying both, with their status (Token Status List) and their issuer's key, which is pinned or leads
 * to a pinned root. {@link io.aval.engine.attestation.AttestationVerifier} is where to start.
 *
 * <p>Stricter than the RFC in what it accepts: ES256 and SHA-256 only, compact form only, JSON without null and fractions,
 * base64url in its only canonical spelling, an end of validity always. Everything refused is refused by a code.
 *
 * <p>Knows nothing of what a claim means; {@link io.aval.engine.verification} makes evidence of it.
 */
@NullMarked
package io.aval.engine.attestation;

import org.jspecify.annotations.NullMarked;
