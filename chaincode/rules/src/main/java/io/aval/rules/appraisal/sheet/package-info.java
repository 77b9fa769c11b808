/**
 * What goes into an evaluation and what comes out: a sheet of named inputs, each with its source, and an outcome of
 * named findings, with a remark for every input that was not taken as it stood.
 *
 * <p>A sheet is committed to by a Merkle root, so that one leaf can be shown without the others. Knows nothing of what
 * is evaluated.
 */
@NullMarked
package io.aval.rules.appraisal.sheet;

import org.jspecify.annotations.NullMarked;
