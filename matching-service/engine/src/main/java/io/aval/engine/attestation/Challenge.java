package io.aval.engine.attestation;

/**
 * What a presentation answers.
 *
 * @param audience the verifier's own name
 * @param nonce of this request alone: whoever asks gives each nonce once
 * @param bindingWanted whether a presentation without the holder's proof is refused
 */
public record Challenge(String audience, String nonce, boolean bindingWanted) {}
