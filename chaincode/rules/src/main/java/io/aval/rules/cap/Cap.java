package io.aval.rules.cap;

import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.calendar.Conventions;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.Range;
import io.aval.rules.record.Account;
import io.aval.rules.record.Body;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;

/**
 * The figures that cap an institution, and what it has cut of its caps. Kept by the organisation of its account.
 *
 * @param party the institution
 * @param bank its account that cuts and uses allotments
 * @param totalAssetsFen fen
 * @param depositsFen fen
 * @param day of the balance sheet
 * @param acceptanceFen sum of all allotments for acceptances, fen
 * @param marginFen sum of all allotments for margins, fen
 */
public record Cap(
        RecordId party,
        Account bank,
        @Range(max = Json.MAX_NUMBER) long totalAssetsFen,
        @Range(max = Json.MAX_NUMBER) long depositsFen,
        BusinessDay day,
        @Range(max = Json.MAX_NUMBER) long acceptanceFen,
        @Range(max = Json.MAX_NUMBER) long marginFen)
        implements Body {

    @Override
    public Kind kind() {
        return Kind.CAP;
    }

    /** The cap under these conventions, fen. */
    public long capFen(Measure measure, Conventions conventions) {
        return measure.capFen(
                switch (measure) {
                    case ACCEPTANCE -> totalAssetsFen;
                    case MARGIN -> depositsFen;
                },
                conventions);
    }

    /** The sum of all allotments, fen; above the cap if the figures have fallen since. */
    public long allottedFen(Measure measure) {
        return switch (measure) {
            case ACCEPTANCE -> acceptanceFen;
            case MARGIN -> marginFen;
        };
    }

    Cap allotting(Measure measure, long moreFen) {
        return switch (measure) {
            case ACCEPTANCE ->
                new Cap(party, bank, totalAssetsFen, depositsFen, day, acceptanceFen + moreFen, marginFen);
            case MARGIN -> new Cap(party, bank, totalAssetsFen, depositsFen, day, acceptanceFen, marginFen + moreFen);
        };
    }
}
