/**
 * Generated enterprises and the house's credit model, which is trained on them for the demonstration.
 *
 * <p>Nothing here is about an enterprise that exists, and everything says so.
 */
@NullMarked
package io.aval.engine.training.sme;

import org.jspecify.annotations.NullMarked;
