package io.aval.network.programs;

import java.nio.file.Path;

/**
 * Fabric's programs, found and of a supported version.
 *
 * @param version what {@code peer version} says, such as {@code 3.1.5}
 */
public record FabricPrograms(Path peer, Path orderer, Path configtxgen, Path osnadmin, String version) {}
