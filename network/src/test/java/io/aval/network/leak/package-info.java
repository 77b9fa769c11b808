/**
 * Tests of the package of the same name, on files that are written as Fabric's peers write them; no program of Fabric's
 * is needed.
 */
@NullMarked
package io.aval.network.leak;

import org.jspecify.annotations.NullMarked;
