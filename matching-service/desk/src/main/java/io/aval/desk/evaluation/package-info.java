/**
 * Evaluations at one organisation's desk: trying one out, having it certified, computing it again, and having out what
 * others need to compute it again.
 *
 * <p>Knows the index and the reception; how something is evaluated is the rules' matter.
 */
@NullMarked
package io.aval.desk.evaluation;

import org.jspecify.annotations.NullMarked;
