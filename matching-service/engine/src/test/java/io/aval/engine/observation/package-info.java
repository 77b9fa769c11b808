@NullMarked
package io.aval.engine.observation;

import org.jspecify.annotations.NullMarked;
