/** Tests. */
@NullMarked
package io.aval.client.fabric.certificate;

import org.jspecify.annotations.NullMarked;
