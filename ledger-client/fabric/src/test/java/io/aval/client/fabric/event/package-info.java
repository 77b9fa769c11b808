/** Tests. */
@NullMarked
package io.aval.client.fabric.event;

import org.jspecify.annotations.NullMarked;
