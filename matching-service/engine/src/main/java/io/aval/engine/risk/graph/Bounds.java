package io.aval.engine.risk.graph;

/**
 * How far the search goes and from what size on something is told.
 *
 * @param ringLength most parties in one ring
 * @param rings most rings told; the circle that holds them is told all the same
 * @param chainLength fewest guarantees in a row that make a chain
 * @param hubDegree fewest neighbours that make a hub
 */
public record Bounds(int ringLength, int rings, int chainLength, int hubDegree) {

    /** Rings of up to six, chains of four and more, hubs of five and more. */
    public static final Bounds STANDARD = new Bounds(6, 1_000, 4, 5);

    /** Throws {@link IllegalArgumentException} unless lengths are from 2 to 12 and the others positive. */
    public Bounds {
        if (ringLength < 2 || ringLength > 12 || rings < 1 || chainLength < 2 || hubDegree < 1) {
            throw new IllegalArgumentException("bounds");
        }
    }
}
