/** Tests of the package of the same name; no cluster and no container is needed. */
@NullMarked
package io.aval.network.manifest;

import org.jspecify.annotations.NullMarked;
