package io.aval.engine.index;

import io.aval.rules.canonical.Digest;

/** A public key that a transaction wrote and the digest that stands there since. */
public record Change(String key, Digest digest) {}
