/**
 * The same network in containers: a file for Compose and objects for Kubernetes, from the topology that the launcher runs
 * natively, with Fabric's published images and the launcher's own settings.
 *
 * <p>Text only: nothing is built, started or sent anywhere, and no certificate or key stands in it. Nodes reach each other
 * by their names in lower case, which their TLS certificates carry.
 */
@NullMarked
package io.aval.network.manifest;

import org.jspecify.annotations.NullMarked;
