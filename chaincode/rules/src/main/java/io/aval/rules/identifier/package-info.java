/**
 * Numbers by which the outside world names a party, a bank, a bill or an intellectual-property right.
 *
 * <p>Each type accepts its one canonical form only, so that equal things have equal text: uniqueness tags are computed
 * over it. A value that is not well formed is an {@link java.lang.IllegalArgumentException} whose message is the
 * reason in a word or two ({@code length}, {@code format}, {@code check digit}, {@code range}); it never repeats the
 * value, because a refusal leaves the ledger in clear.
 *
 * <p>Must not know: records, registries, refusal codes, or whether a number is really in use.
 */
@NullMarked
package io.aval.rules.identifier;

import org.jspecify.annotations.NullMarked;
