/** Tests of the load. */
@NullMarked
package io.aval.client.load;

import org.jspecify.annotations.NullMarked;
