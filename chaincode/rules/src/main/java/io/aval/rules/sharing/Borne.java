package io.aval.rules.sharing;

import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;

/**
 * What a bearer has borne.
 *
 * @param fen of the whole contract, fen
 * @param year the calendar year of its last claim; 0 before the first
 * @param yearFen of that year, fen
 * @param returnedFen what came back to it, fen
 */
public record Borne(
        @Range(max = Json.MAX_NUMBER) long fen,
        @Range(max = 2199) int year,
        @Range(max = Json.MAX_NUMBER) long yearFen,
        @Range(max = Json.MAX_NUMBER) long returnedFen) {

    /** Nothing yet. */
    public static final Borne NOTHING = new Borne(0, 0, 0, 0);

    /** Of that calendar year, fen. */
    public long inYear(int calendarYear) {
        return year == calendarYear ? yearFen : 0;
    }

    Borne plus(long more, int calendarYear) {
        long ofYear = Math.addExact(inYear(calendarYear), more);
        return new Borne(Math.addExact(fen, more), calendarYear, ofYear, returnedFen);
    }

    Borne returned(long total) {
        return new Borne(fen, year, yearFen, total);
    }
}
