/**
 * Tests that need no program of Fabric's, and one that does: {@code FabricNetworkTest}, which says in the build's last
 * lines whether it ran.
 */
@NullMarked
package io.aval.network;

import org.jspecify.annotations.NullMarked;
