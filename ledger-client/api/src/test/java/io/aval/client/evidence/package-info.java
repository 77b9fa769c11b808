/** Evidence packs forged by hand: a sound one, and each of its parts changed. */
@NullMarked
package io.aval.client.evidence;

import org.jspecify.annotations.NullMarked;
