package io.aval.rules.sharing;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A contract about the losses on one loan. What is claimed of it in parts is one loss.
 *
 * @param layers filled in turn; what goes beyond them is the bank's
 * @param bounds each bearer once, the bank among them, and no other than the layers name; kept in the bearers' order
 * @param coverFen most that can be claimed of all, fen: the principal, and interest and costs where they are covered
 * @param claimDays days after the loss arose within which it must be claimed; the last one moves to a working day
 */
public record SharingTerms(
        @Size(min = 1, max = SharingTerms.MAX_LAYERS) List<Layer> layers,
        @Size(min = 1, max = 5) List<Bound> bounds,
        @Range(min = 1, max = Json.MAX_NUMBER) long coverFen,
        @Range(min = 1, max = 3660) int claimDays) {

    /** Most layers. */
    public static final int MAX_LAYERS = 8;

    /** Throws {@link IllegalArgumentException} with reason {@code bearers}. */
    public SharingTerms {
        bounds = bounds.stream().sorted(Comparator.comparing(Bound::bearer)).toList();
        Set<Bearer> bound = new TreeSet<>(bounds.stream().map(Bound::bearer).toList());
        Set<Bearer> named = new TreeSet<>(Set.of(Bearer.BANK));
        layers.forEach(layer -> layer.slices().forEach(slice -> named.add(slice.bearer())));
        if (bound.size() < bounds.size() || !bound.equals(named)) {
            throw new IllegalArgumentException("bearers: each once, the bank and whom the layers name");
        }
    }

    /** Shares alone: no deductible, no caps, everyone repaid by what it has borne. */
    public static SharingTerms shares(long coverFen, int claimDays, Slice... slices) {
        Layer layer = Layer.rest(slices);
        Set<Bearer> bearers = new TreeSet<>(Set.of(Bearer.BANK));
        layer.slices().forEach(slice -> bearers.add(slice.bearer()));
        List<Bound> bounds =
                bearers.stream().map(bearer -> Bound.none(bearer, 1)).toList();
        return new SharingTerms(List.of(layer), bounds, coverFen, claimDays);
    }

    /** The bearers, the bank first. */
    public List<Bearer> bearers() {
        return bounds.stream().map(Bound::bearer).toList();
    }

    Optional<Bound> bound(Bearer bearer) {
        return bounds.stream().filter(bound -> bound.bearer() == bearer).findFirst();
    }
}
