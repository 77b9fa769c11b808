/**
 * Which organisations form a network, which nodes they run and at which ports of the loopback address.
 *
 * <p>Values, and the one file that they are read from ({@link io.aval.network.topology.TopologyFile}). This package knows
 * nothing of processes or Fabric's formats: certificates, settings, the channel's genesis, manifests and the launcher are
 * all derived from the one {@link io.aval.network.topology.Topology}.
 */
@NullMarked
package io.aval.network.topology;

import org.jspecify.annotations.NullMarked;
