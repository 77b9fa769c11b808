@NullMarked
package io.aval.spark;

import org.jspecify.annotations.NullMarked;
