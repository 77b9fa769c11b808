@NullMarked
package io.aval.client.identity;

import org.jspecify.annotations.NullMarked;
