/**
 * Commands that need neither desk nor ledger: computing an evaluation again from a file, training and validating models,
 * screening names, looking through invoice lists, measuring.
 *
 * <p>Knows the engine and the rules; must not know a desk, and reads nothing but the files that it is given.
 */
@NullMarked
package io.aval.workbench;

import org.jspecify.annotations.NullMarked;
