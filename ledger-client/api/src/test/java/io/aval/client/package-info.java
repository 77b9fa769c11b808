@NullMarked
package io.aval.client;

import org.jspecify.annotations.NullMarked;
