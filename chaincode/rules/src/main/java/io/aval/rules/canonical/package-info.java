/**
 * The one form in which a value is written, hashed and read: canonical JSON (RFC 8785) without null and fraction.
 *
 * <p>{@link io.aval.rules.canonical.Schema} turns Java records into it and back, strictly: what is missing, unknown, too
 * long or of another type is refused by name. Commands, openings, envelopes and the bodies of requests all pass here, so
 * that one description serves the contract, the desk, the documents and the tests.
 *
 * <p>Knows nothing of bills, rights or parties.
 */
@NullMarked
package io.aval.rules.canonical;

import org.jspecify.annotations.NullMarked;
