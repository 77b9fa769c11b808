/** Tests of the administrator against nodes that answer as Fabric's do, in this process. */
@NullMarked
package io.aval.network.administration;

import org.jspecify.annotations.NullMarked;
