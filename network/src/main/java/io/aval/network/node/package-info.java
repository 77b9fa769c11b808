/**
 * The running network: settings of peers and ordering nodes, and processes that are started, watched and stopped.
 *
 * <p>Every process runs on the loopback address, apart from the launcher and its terminal, appends to one log file and is
 * found again by the process file beside it. What the nodes are used for (channels, chaincode) is not known here.
 */
@NullMarked
package io.aval.network.node;

import org.jspecify.annotations.NullMarked;
