/** Tests of the contract without rules. */
@NullMarked
package io.aval.network.bench.contract;

import org.jspecify.annotations.NullMarked;
