package io.aval.network.certificates;

import java.nio.file.Path;

/**
 * Where the certificates of one node lie.
 *
 * @param msp folder with the identity and the roots that it is judged by
 * @param tlsCertificate PEM file, serves for both sides of TLS
 * @param tlsKey PEM file, readable by its owner only
 * @param tlsRoot PEM file of the organisation's TLS root
 */
public record NodeFiles(Path msp, Path tlsCertificate, Path tlsKey, Path tlsRoot) {}
