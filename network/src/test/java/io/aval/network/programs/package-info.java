/** Tests of the package of the same name; no program of Fabric's is needed. */
@NullMarked
package io.aval.network.programs;

import org.jspecify.annotations.NullMarked;
