/**
 * Execution: runs the chaincode on a stub that reads the committed state and collects what the call would write.
 * Follows Fabric's peer and shim; where they throw, this throws.
 *
 * <p>This package must not know blocks, ordering or validation, and never writes to the store.
 */
@NullMarked
package io.aval.client.embedded.simulation;

import org.jspecify.annotations.NullMarked;
