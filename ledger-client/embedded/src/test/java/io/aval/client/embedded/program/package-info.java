/**
 * The test contract that runs programs, its main, and the embedded ledger as programs see it. The jar of this module's
 * tests carries it to the networks that the same programs run on.
 *
 * <p>This package must not know the contract of the product.
 */
@NullMarked
package io.aval.client.embedded.program;

import org.jspecify.annotations.NullMarked;
