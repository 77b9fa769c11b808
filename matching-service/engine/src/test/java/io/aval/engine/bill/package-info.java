@NullMarked
package io.aval.engine.bill;

import org.jspecify.annotations.NullMarked;
