package io.aval.engine.financing;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.pledge.Ground;
import java.util.List;

/**
 * One way to finance the need, reckoned whether it is open or not.
 *
 * @param name of the way, and of the scheme by which losses are shared
 * @param rank 1 is the cheapest that is open; 0 if it is not open
 * @param obstacles what stands against it; none if it is open
 * @param toShow grounds of refusal that nobody has cleared yet: they stand against nothing, but must be shown
 * @param ratePpm the contract's rate, millionths a year
 * @param yearlyPpm all that it costs as one yearly rate, millionths
 * @param receivedFen what the enterprise has in hand on the first day, fen
 * @param costFen all that it costs, fen
 * @param costAYearFen the same for 365 days, fen
 * @param costs the items of the cost
 * @param aboveBest how much more each item costs than with the best; empty for the best and for what is not open
 * @param flows all payments, by day
 * @param lossFen what is lost if the enterprise defaults, fen
 * @param expectedLossFen the financier's part of it, weighed by the probability of default, fen
 * @param rarocPpm the financier's return on its capital after expected loss, millionths a year
 * @param results what comes of it for whom
 */
public record Option(
        Way way,
        @Text(max = 40) String name,
        @Range(max = 100) int rank,
        @Size(max = 40) List<Obstacle> obstacles,
        @Size(max = 13) List<Ground> toShow,
        @Range(max = 999_999) int ratePpm,

        @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
        long yearlyPpm,

        @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
        long receivedFen,

        @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
        long costFen,

        @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
        long costAYearFen,

        @Size(max = 9) List<Line> costs,
        @Size(max = 9) List<Line> aboveBest,
        @Size(max = 200) List<CashFlow> flows,
        @Range(max = Json.MAX_NUMBER) long lossFen,
        @Range(max = Json.MAX_NUMBER) long expectedLossFen,

        @Range(min = -Json.MAX_NUMBER, max = Json.MAX_NUMBER)
        long rarocPpm,

        @Size(min = 8, max = 8) List<Result> results) {

    /** Whether the enterprise can have it. */
    public boolean open() {
        return obstacles.isEmpty();
    }

    Option ranked(int next, List<Line> dearer) {
        return new Option(
                way,
                name,
                next,
                obstacles,
                toShow,
                ratePpm,
                yearlyPpm,
                receivedFen,
                costFen,
                costAYearFen,
                costs,
                dearer,
                flows,
                lossFen,
                expectedLossFen,
                rarocPpm,
                results);
    }
}
