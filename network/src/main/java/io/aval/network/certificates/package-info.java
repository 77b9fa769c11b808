/**
 * The certificates of a network: for each organisation one authority for identities and one for TLS, and the folders
 * (MSP) in which Fabric's programs expect to find them.
 *
 * <p>Identities carry their role as organisational unit (NodeOUs). A client's certificate carries a role and an opaque
 * handle as attributes and no name, because the creator's certificate stands in every transaction. This package knows
 * nothing of ports, processes or channels.
 */
@NullMarked
package io.aval.network.certificates;

import org.jspecify.annotations.NullMarked;
