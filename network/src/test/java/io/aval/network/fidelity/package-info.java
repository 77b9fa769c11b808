/**
 * One suite, two ledgers: Fabric and the embedded ledger are asked the same and must answer the same. Needs Fabric's
 * programs; the embedded ledger is known to these tests only.
 */
@NullMarked
package io.aval.network.fidelity;

import org.jspecify.annotations.NullMarked;
