/**
 * Attestations out of endorsements that are never ordered: taken from what the gateway collected, and checked before
 * anybody relies on them.
 *
 * <p>This package must not know what is attested.
 */
@NullMarked
package io.aval.client.fabric.attestation;

import org.jspecify.annotations.NullMarked;
