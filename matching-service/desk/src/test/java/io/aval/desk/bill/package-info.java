@NullMarked
package io.aval.desk.bill;

import org.jspecify.annotations.NullMarked;
