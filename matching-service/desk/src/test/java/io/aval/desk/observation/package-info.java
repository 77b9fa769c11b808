@NullMarked
package io.aval.desk.observation;

import org.jspecify.annotations.NullMarked;
