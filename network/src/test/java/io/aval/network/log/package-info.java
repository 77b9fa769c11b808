/** Tests of the package of the same name; no program of Fabric's is needed. */
@NullMarked
package io.aval.network.log;

import org.jspecify.annotations.NullMarked;
