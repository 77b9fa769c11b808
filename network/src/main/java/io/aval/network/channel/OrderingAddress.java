package io.aval.network.channel;

import java.nio.file.Path;

/**
 * Where an ordering node is reached.
 *
 * @param address host and port
 * @param tlsRoot PEM file of the root that its TLS certificate is judged by
 */
public record OrderingAddress(String address, Path tlsRoot) {}
