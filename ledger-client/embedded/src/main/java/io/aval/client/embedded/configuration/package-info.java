/**
 * Who takes part and by which rules: organisations, collections of private data, endorsement policies, batch sizes.
 * Values only.
 *
 * <p>This package must not know how transactions are run, ordered or stored.
 */
@NullMarked
package io.aval.client.embedded.configuration;

import org.jspecify.annotations.NullMarked;
