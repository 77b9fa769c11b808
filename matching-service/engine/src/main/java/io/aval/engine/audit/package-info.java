/**
 * Checks a finished match with code of its own: feasibility, stability, reasons and digests.
 *
 * <p>The criteria and both sides' preferences are written here a second time, plainly and slowly, from the published
 * definition. Therefore this package must never import {@code matching}: a shared mistake would pass unseen.
 */
@NullMarked
package io.aval.engine.audit;

import org.jspecify.annotations.NullMarked;
