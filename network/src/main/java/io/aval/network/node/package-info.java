/**
 * The running network: settings of peers and ordering nodes, and processes that are started, watched and stopped.
 *
 * <p>Every process runs on the loopback address, writes one log file, and ends when the launcher ends. What the nodes
 * are used for (channels, chaincode) is not known here.
 */
@NullMarked
package io.aval.network.node;

import org.jspecify.annotations.NullMarked;
