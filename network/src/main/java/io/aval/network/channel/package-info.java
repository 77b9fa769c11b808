/**
 * The channel: its configuration, its genesis block, and how the configuration is changed later.
 *
 * <p>Derived from the topology and from the folders with the organisations' certificates; knows nothing of chaincode.
 */
@NullMarked
package io.aval.network.channel;

import org.jspecify.annotations.NullMarked;
