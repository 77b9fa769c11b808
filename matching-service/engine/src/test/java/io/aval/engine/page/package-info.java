/** Pages under {@code docs/} that tests keep true to the source; knows nothing of what stands in them. */
@NullMarked
package io.aval.engine.page;

import org.jspecify.annotations.NullMarked;
