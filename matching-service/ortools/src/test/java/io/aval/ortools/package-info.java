@NullMarked
package io.aval.ortools;

import org.jspecify.annotations.NullMarked;
