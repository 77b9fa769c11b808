/** Tests. */
@NullMarked
package io.aval.client.fabric.gateway;

import org.jspecify.annotations.NullMarked;
