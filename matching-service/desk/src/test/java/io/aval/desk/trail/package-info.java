@NullMarked
package io.aval.desk.trail;

import org.jspecify.annotations.NullMarked;
