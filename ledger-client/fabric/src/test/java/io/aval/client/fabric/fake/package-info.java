/** Tests: a consortium with real certificates, its chain with real signatures, and peers that answer as they are told. */
@NullMarked
package io.aval.client.fabric.fake;

import org.jspecify.annotations.NullMarked;
