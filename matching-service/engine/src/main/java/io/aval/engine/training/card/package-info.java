/**
 * Model cards: validation in folds, in and out of time and by segment, written as one page with pictures that we draw.
 *
 * <p>The served model is what is judged. Real and generated rows never meet on one card.
 */
@NullMarked
package io.aval.engine.training.card;

import org.jspecify.annotations.NullMarked;
