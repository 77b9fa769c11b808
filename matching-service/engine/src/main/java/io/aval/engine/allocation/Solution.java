package io.aval.engine.allocation;

import java.util.Optional;

/**
 * What a solver answers.
 *
 * @param held what each pair trades, fen, along the problem's pairs
 * @param prices of the limits, where the mode promises an optimum, or to say how far from it the solution is: where bounds
 *     on parts or smallest tickets made it depart from the network's optimum they are still those of that optimum
 */
@SuppressWarnings("ArrayRecordComponent") // Millions of numbers, handed on and never compared.
public record Solution(long[] held, Optional<Prices> prices) {

    /**
     * What a fen more of each limit would be worth (shadow prices), as {@link Problem} defines them.
     *
     * @param demand of each node of the demand side
     * @param product of each node of the product side
     */
    public record Prices(long[] demand, long[] product) {}

    /** The sum placed, fen. */
    public long placedFen() {
        long sum = 0;
        for (long amount : held) {
            sum = Math.addExact(sum, amount);
        }
        return sum;
    }
}
