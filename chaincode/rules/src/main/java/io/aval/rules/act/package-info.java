/**
 * How the law is applied: an {@link io.aval.rules.act.Act} is a named command, the roles that may give it and the rule
 * that answers it; a rule reads openings from a {@link io.aval.rules.act.Docket} and writes its results there.
 *
 * <p>Knows records in general, no kind in particular; knows nothing of keys, vaults and endorsement.
 */
@NullMarked
package io.aval.rules.act;

import org.jspecify.annotations.NullMarked;
