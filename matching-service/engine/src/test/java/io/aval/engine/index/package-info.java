@NullMarked
package io.aval.engine.index;

import org.jspecify.annotations.NullMarked;
