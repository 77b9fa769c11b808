package io.aval.engine.verification;

/**
 * What an issuer's attestations are worth, and how they are read.
 *
 * @param issuer what they name as {@code iss}
 * @param name what it is called in evidence
 * @param group where it has its knowledge from: the same as that of a source of the same authority
 * @param authority whether it is itself the authority on what it attests
 */
public record Attestor(String issuer, String name, String group, boolean authority, Adapter adapter) {}
