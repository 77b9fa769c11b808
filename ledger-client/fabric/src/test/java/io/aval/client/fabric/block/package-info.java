/** Tests. */
@NullMarked
package io.aval.client.fabric.block;

import org.jspecify.annotations.NullMarked;
