/**
 * The behavioural suite: what every ledger behind {@link io.aval.client.Ledger} must do. A back end is given from outside;
 * the suite knows none.
 */
@NullMarked
package io.aval.client.suite;

import org.jspecify.annotations.NullMarked;
