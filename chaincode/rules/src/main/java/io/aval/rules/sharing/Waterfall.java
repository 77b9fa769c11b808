package io.aval.rules.sharing;

import io.aval.rules.canonical.Json;
import io.aval.rules.money.Apportionment;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Divides losses and recoveries by contract, exact to the fen. Pure.
 *
 * <p>A loss is reckoned from its first fen on: what falls on a claim is what falls on the loss with it, less what falls
 * on the loss before it. So the parts of a loss always add up to the whole, no part is negative, and neighbouring layers
 * of equal shares are one. What a cap keeps from a bearer is the bank's.
 */
public final class Waterfall {

    private Waterfall() {}

    /**
     * {@return what falls on each bearer of a whole loss, before caps; 0 is left out}
     *
     * @param lossFen 0 to {@link Json#MAX_NUMBER}, fen
     */
    public static SortedMap<Bearer, Long> of(List<Layer> layers, long lossFen) {
        SortedMap<Bearer, Long> parts = new TreeMap<>();
        long left = lossFen;
        long run = 0;
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            long taken = Math.min(left, layer.sizeFen());
            left -= taken;
            run += taken;
            boolean runsOn = i + 1 < layers.size() && layers.get(i + 1).slices().equals(layer.slices());
            if (!runsOn) {
                divide(run, layer, parts);
                run = 0;
            }
        }
        add(Bearer.BANK, left, parts);
        return parts;
    }

    /**
     * {@return what falls on each bearer of a claim, after caps; it sums to the claim, and 0 is left out}
     *
     * @param beforeFen what was claimed of the contract before, fen
     * @param claimFen fen; with what was claimed before at most {@link Json#MAX_NUMBER}
     * @param borne what each has borne so far; whoever is missing has borne nothing
     * @param year the calendar year whose caps count
     */
    public static SortedMap<Bearer, Long> claim(
            SharingTerms terms, long beforeFen, long claimFen, SortedMap<Bearer, Borne> borne, int year) {
        SortedMap<Bearer, Long> before = of(terms.layers(), beforeFen);
        SortedMap<Bearer, Long> parts = new TreeMap<>();
        of(terms.layers(), Math.addExact(beforeFen, claimFen)).forEach((bearer, fen) -> {
            long part = fen - before.getOrDefault(bearer, 0L);
            Borne so = borne.getOrDefault(bearer, Borne.NOTHING);
            long capped = terms.bound(bearer)
                    .map(bound -> Math.min(room(bound.capFen(), so.fen()), room(bound.yearCapFen(), so.inYear(year))))
                    .map(room -> Math.min(part, room))
                    .orElseThrow();
            add(bearer, capped, parts);
            add(Bearer.BANK, part - capped, parts);
        });
        return parts;
    }

    /**
     * {@return what each bearer has back when so much was recovered of all that they have borne; it sums to what was
     * recovered, and 0 is left out}
     *
     * @param borne what each has borne; nothing is claimed any more once something is recovered
     * @param recoveredFen all that was recovered, fen
     * @throws IllegalArgumentException reason {@code range} if that is more than was borne
     */
    public static SortedMap<Bearer, Long> recovered(
            SharingTerms terms, SortedMap<Bearer, Borne> borne, long recoveredFen) {
        SortedMap<Bearer, Long> parts = new TreeMap<>();
        long left = recoveredFen;
        for (int turn : new TreeSet<>(terms.bounds().stream().map(Bound::turn).toList())) {
            List<Bearer> bearers = terms.bounds().stream()
                    .filter(bound -> bound.turn() == turn)
                    .map(Bound::bearer)
                    .toList();
            List<Long> weights = bearers.stream()
                    .map(bearer -> borne.getOrDefault(bearer, Borne.NOTHING).fen())
                    .toList();
            long taken = Math.min(left, weights.stream().reduce(0L, Math::addExact));
            left -= taken;
            if (taken > 0) {
                List<Long> shares = Apportionment.of(taken, weights);
                for (int i = 0; i < shares.size(); i++) {
                    add(bearers.get(i), shares.get(i), parts);
                }
            }
        }
        if (left != 0) {
            throw new IllegalArgumentException("range");
        }
        return Collections.unmodifiableSortedMap(parts);
    }

    private static long room(long capFen, long usedFen) {
        return Math.max(0, capFen - usedFen);
    }

    private static void divide(long fen, Layer layer, SortedMap<Bearer, Long> parts) {
        List<Long> weights =
                layer.slices().stream().map(slice -> (long) slice.bp()).toList();
        List<Long> shares = Apportionment.of(fen, weights);
        for (int i = 0; i < shares.size(); i++) {
            add(layer.slices().get(i).bearer(), shares.get(i), parts);
        }
    }

    private static void add(Bearer bearer, long fen, SortedMap<Bearer, Long> parts) {
        if (fen > 0) {
            parts.merge(bearer, fen, Math::addExact);
        }
    }
}
