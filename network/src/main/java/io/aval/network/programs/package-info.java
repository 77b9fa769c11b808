/**
 * Fabric's own programs, which the operator installs: where they are, whether their version is one that we support, and
 * how one of them is run to its end.
 *
 * <p>Nothing here knows what the programs are asked to do.
 */
@NullMarked
package io.aval.network.programs;

import org.jspecify.annotations.NullMarked;
