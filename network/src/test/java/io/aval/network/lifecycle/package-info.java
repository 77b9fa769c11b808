/** Tests of contracts' packages, definitions, policies and processes, without Fabric. */
@NullMarked
package io.aval.network.lifecycle;

import org.jspecify.annotations.NullMarked;
