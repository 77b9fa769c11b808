/**
 * What the ledger keeps: an {@link io.aval.rules.record.Opening} is the clear text of one version of one record, of which
 * only the digest is public.
 *
 * <p>Knows the form that all records share; what stands in a bill or a right is their own packages' matter.
 */
@NullMarked
package io.aval.rules.record;

import org.jspecify.annotations.NullMarked;
