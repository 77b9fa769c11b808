/**
 * The ledger as an application sees it: {@link io.aval.client.Ledger} is one organisation's way in, {@link
 * io.aval.client.Clerk} fills in envelopes, repeats what may be repeated and hands back the new openings, and the façades
 * ({@code Parties}, {@code Bills}, …) give each act a typed method.
 *
 * <p>Needs only the rules; which ledger stands behind it is decided by whoever opens it.
 */
@NullMarked
package io.aval.client;

import org.jspecify.annotations.NullMarked;
