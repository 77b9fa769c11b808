/**
 * What a desk does for an authenticated user, once for every door: REST, gRPC and pages all come here. {@link
 * io.aval.desk.reception.Reception} checks role and entitlement, lets the clerk act, and hands back what the user may
 * see.
 *
 * <p>Knows ledger client, index and users; must not know HTTP, gRPC or HTML, except for the one table that says which
 * status each category of refusal has there.
 */
@NullMarked
package io.aval.desk.reception;

import org.jspecify.annotations.NullMarked;
