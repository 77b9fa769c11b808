package io.aval.network.programs;

import java.nio.file.Path;

/**
 * Fabric's programs, found and of a supported version.
 *
 * @param version what {@code peer version} says, such as {@code 3.1.5}
 */
public record FabricPrograms(Path peer, Path orderer, Path configtxgen, String version) {

    /** Whether its ordering nodes can agree by BFT; those of 2.5 know Raft only. */
    public boolean ordersByBft() {
        return version.startsWith("3.");
    }

    /** Whether its peers can refuse proposals whose time is far from their own; those of 2.5 lack the filter. */
    public boolean checksTimeWindow() {
        return version.startsWith("3.");
    }
}
