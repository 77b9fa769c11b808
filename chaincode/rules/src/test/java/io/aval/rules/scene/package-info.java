/** A small market to try rules in: parties, organisations and records in memory, without a ledger around them. */
@NullMarked
package io.aval.rules.scene;

import org.jspecify.annotations.NullMarked;
