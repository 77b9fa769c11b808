/**
 * The channel: its configuration, its genesis block, and how nodes join it.
 *
 * <p>Derived from the topology and from the folders with the organisations' certificates; knows nothing of chaincode.
 */
@NullMarked
package io.aval.network.channel;

import org.jspecify.annotations.NullMarked;
