package io.aval.rules.sharing;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;

/**
 * What bounds a bearer, and its turn when something is recovered.
 *
 * @param capFen most that it bears of this contract's losses, fen; {@link Json#MAX_NUMBER} if there is no cap
 * @param yearCapFen most that it bears in a calendar year, fen; {@link Json#MAX_NUMBER} if there is no cap
 * @param turn its place when recoveries run back: 1 is made whole first, and those of one turn share by what they have
 *     borne
 */
public record Bound(
        Bearer bearer,
        @Range(max = Json.MAX_NUMBER) long capFen,
        @Range(max = Json.MAX_NUMBER) long yearCapFen,
        @Range(min = 1, max = 5) int turn) {

    /** Throws {@link IllegalArgumentException} with reason {@code bank} for a bank that is capped: it bears the rest. */
    public Bound {
        if (bearer == Bearer.BANK && (capFen < Json.MAX_NUMBER || yearCapFen < Json.MAX_NUMBER)) {
            throw new IllegalArgumentException("bank: it bears what the others do not");
        }
    }

    /** Without caps. */
    public static Bound none(Bearer bearer, int turn) {
        return new Bound(bearer, Json.MAX_NUMBER, Json.MAX_NUMBER, turn);
    }
}
