/** A network in memory for the contract's tests: certificates, peers that run one call, and what is committed. */
@NullMarked
package io.aval.contract.network;

import org.jspecify.annotations.NullMarked;
