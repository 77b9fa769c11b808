/** Tests. */
@NullMarked
package io.aval.client.fabric;

import org.jspecify.annotations.NullMarked;
