/**
 * What a channel carries: proposals, the read/write sets that simulations leave, transactions, blocks and their byte
 * form. Values only: immutable, safe to share between threads.
 *
 * <p>This package must not know where blocks are stored, who may endorse, or what a chaincode does.
 */
@NullMarked
package io.aval.client.embedded.transaction;

import org.jspecify.annotations.NullMarked;
