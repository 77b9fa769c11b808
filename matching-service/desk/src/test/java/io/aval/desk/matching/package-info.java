@NullMarked
package io.aval.desk.matching;

import org.jspecify.annotations.NullMarked;
