@NullMarked
package io.aval.engine.csv;

import org.jspecify.annotations.NullMarked;
