package io.aval.rules.sharing;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A layer of losses and who shares it. A deductible (免赔额) is a first layer that the bank bears alone; a first loss is
 * a layer of its own before the others.
 *
 * @param sizeFen how much of the loss falls into it, fen; {@link Json#MAX_NUMBER} for all that is left
 * @param slices each bearer once, together {@value #WHOLE} basis points; kept in the bearers' order
 */
public record Layer(
        @Range(min = 1, max = Json.MAX_NUMBER) long sizeFen,
        @Size(min = 1, max = 5) List<Slice> slices) {

    /** All of a layer, basis points. */
    public static final int WHOLE = 10_000;

    /** Throws {@link IllegalArgumentException} with reason {@code shares}. */
    public Layer {
        slices = slices.stream().sorted(Comparator.comparing(Slice::bearer)).toList();
        Set<Bearer> bearers = new TreeSet<>(slices.stream().map(Slice::bearer).toList());
        int sum = slices.stream().map(Slice::bp).reduce(0, Math::addExact);
        if (bearers.size() < slices.size() || sum != WHOLE) {
            throw new IllegalArgumentException("shares: each bearer once, " + WHOLE + " basis points together");
        }
    }

    /** A layer without end. */
    public static Layer rest(Slice... slices) {
        return new Layer(Json.MAX_NUMBER, List.of(slices));
    }
}
