/**
 * Blocks as the channel's orderers signed them: hashes, the configuration that says who orders, the check of each block
 * before anything of it is believed, and the contract's events in it.
 *
 * <p>Not covered by any signature, and so the own peer's word: which transactions of a block are valid.
 *
 * <p>This package must not know how blocks are fetched.
 */
@NullMarked
package io.aval.client.fabric.block;

import org.jspecify.annotations.NullMarked;
