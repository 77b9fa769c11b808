/**
 * Which organisations form a network, which nodes they run and at which ports of the loopback address.
 *
 * <p>Values only. This package knows nothing of files, processes or Fabric's formats: certificates, settings, the
 * channel's genesis and the launcher are all derived from the one {@link io.aval.network.topology.Topology}.
 */
@NullMarked
package io.aval.network.topology;

import org.jspecify.annotations.NullMarked;
