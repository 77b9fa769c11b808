package io.aval.rules.verification;

import io.aval.rules.canonical.Size;
import java.util.List;

/**
 * The least further evidence that would change a verdict: fewest pieces, and of those the lowest levels. Each piece is of
 * the day and of an origin from which nothing was brought yet.
 *
 * @param then what the verdict would then be
 */
public record Change(
        Outcome then,
        @Size(min = 1, max = Verification.MAX_EVIDENCE) List<Piece> pieces) {

    /** One piece of further evidence. */
    public record Piece(Dimension dimension, Bearing bearing, Level level) {}
}
