/**
 * What the observations of the national index mean: which enterprise a number names, which field another, and what is read
 * back from them. Rows of imported files go in, at the ledger height at which the file's digest was recorded; out come the
 * rows again, the profile of an enterprise as of a height, and the profiles by which the forward filter chooses.
 *
 * <p>Numbers of fields and enterprises stand on disk: they are added to, never changed. Knows files of companies, observations
 * and facets; must not know a ledger client, a desk, or how observations are stored.
 */
@NullMarked
package io.aval.engine.profile;

import org.jspecify.annotations.NullMarked;
