package io.aval.rules.appraisal.credit;

import io.aval.rules.appraisal.sheet.Decimal;
import io.aval.rules.appraisal.sheet.LeafRule;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import java.util.List;

/**
 * One input of a credit model, how it is scaled, and what it weighs in the additive part.
 *
 * @param rule its name and its bounds
 * @param family what kind of information it is, such as {@code finance} or {@code legal}
 * @param at of a curve: ascending knots; of steps: ascending edges, an edge belongs to the step below it; of words: empty
 * @param to what it is scaled to: at each knot, on each step (one more than edges), for each word
 * @param words of words only
 * @param weight log-odds for one unit of the scale; 0 if only trees read it
 * @param missing log-odds where it is missing, or a word that the model does not know
 * @param middle mean log-odds over the training rows, from which reasons are counted
 * @param changeable whether the enterprise can change it
 */
public record CreditInput(
        LeafRule rule,
        @Text(max = 32) String family,
        Shape shape,
        @Size(max = 128) List<Decimal> at,
        @Size(min = 1, max = 129) List<Decimal> to,
        @Size(max = 100) List<@Text(max = 64) String> words,
        Decimal weight,
        Decimal missing,
        Decimal middle,
        boolean changeable) {

    /** How an input is scaled. */
    public enum Shape {
        /** Linear between knots, level beyond the ends: a quantile-normal transform written down. */
        CURVE,
        /** Level on each step: weights of evidence of bins. */
        STEPS,
        /** A value for each word. */
        WORDS
    }

    /** Throws {@link IllegalArgumentException} if the lists do not fit the shape. */
    public CreditInput {
        boolean fits = switch (shape) {
            case CURVE -> at.size() == to.size() && words.isEmpty();
            case STEPS -> at.size() + 1 == to.size() && words.isEmpty();
            case WORDS -> at.isEmpty() && words.size() == to.size();
        };
        boolean ascending = true;
        for (int i = 1; i < at.size(); i++) {
            ascending &= at.get(i - 1).real() < at.get(i).real();
        }
        if (!fits || !ascending) {
            throw new IllegalArgumentException("knots");
        }
        at = List.copyOf(at);
        to = List.copyOf(to);
        words = List.copyOf(words);
    }

    /** Its name. */
    public String name() {
        return rule.name();
    }
}
