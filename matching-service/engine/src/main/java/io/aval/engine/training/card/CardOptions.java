package io.aval.engine.training.card;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a card is to show.
 *
 * @param folds 2 to 20
 * @param runs how many divisions into folds, 1 to 100
 * @param seed of the divisions and of the training
 * @param ordered whether the rows stand in the order of time, so that in and out of time can be told apart
 * @param segment name of the column by whose segments the model is judged; empty for none
 * @param peer a Python with scikit-learn and XGBoost to compare with; none for no comparison
 */
public record CardOptions(int folds, int runs, long seed, boolean ordered, String segment, Optional<Path> peer) {

    /** Ten folds, once. */
    public static final CardOptions USUAL = new CardOptions(10, 1, 1, false, "", Optional.empty());

    /** Throws {@link IllegalArgumentException} if a number is out of its range. */
    public CardOptions {
        if (folds < 2 || folds > 20 || runs < 1 || runs > 100) {
            throw new IllegalArgumentException("2 to 20 folds, 1 to 100 runs");
        }
    }
}
