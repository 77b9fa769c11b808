/**
 * Who may do what at a desk: its users with their tokens, the keys that sign for them, what each may see, and the log of
 * what was refused.
 *
 * <p>A user acts with the one key that the desk's users file names and can name no other. Deny is the default: whatever
 * is not allowed by role and party is answered as if it were not there. Knows the index; must not know REST, gRPC or
 * pages.
 */
@NullMarked
package io.aval.desk.access;

import org.jspecify.annotations.NullMarked;
