/**
 * What a desk knows of companies beyond the records of its vault: files that were taken in, and the national index in which
 * their rows stand at the ledger height of the record that binds them. {@link io.aval.desk.observation.Observations} follows
 * the ledger with the index of records, a step ahead of it.
 *
 * <p>Knows the record index and the engine's profiles; must not know matching, doors or users' sessions.
 */
@NullMarked
package io.aval.desk.observation;

import org.jspecify.annotations.NullMarked;
