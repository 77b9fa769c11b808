/** Starting, stopping and starting again, on the real ledger at small size. */
@NullMarked
package io.aval.desk.start;

import org.jspecify.annotations.NullMarked;
