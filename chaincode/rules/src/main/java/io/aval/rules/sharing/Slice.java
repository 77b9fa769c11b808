package io.aval.rules.sharing;

import io.aval.rules.canonical.Range;

/**
 * A bearer's share of a layer.
 *
 * @param bp basis points: 5,400 is 54 %
 */
public record Slice(
        Bearer bearer, @Range(min = 1, max = Layer.WHOLE) int bp) {}
