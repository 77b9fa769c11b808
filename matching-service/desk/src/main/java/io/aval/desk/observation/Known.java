package io.aval.desk.observation;

import io.aval.engine.importing.CompanyRow;
import io.aval.engine.market.Facets;
import io.aval.engine.observation.View;
import io.aval.engine.profile.Census;
import io.aval.engine.profile.ImportedRows;
import io.aval.engine.profile.Profiles;
import io.aval.engine.profile.Ratios;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Digest;
import io.aval.rules.identifier.Uscc;
import io.aval.rules.refusal.Code;
import java.util.List;

/**
 * What observations say as of the end of a block; to be used within the question alone. Thread-safe.
 *
 * @param day as of which ages are counted
 */
public record Known(View view, long block, BusinessDay day) {

    /**
     * The rows of a file of ratios, in the file's order.
     *
     * @throws io.aval.rules.refusal.RefusedException {@code IMPORT_ABSENT} if the file is not at hand; {@code
     *     BAD_FORMAT} if it is one of profiles
     */
    public List<CompanyRow> companies(Digest file) {
        require(file);
        List<CompanyRow> rows = Ratios.read(view, file, block);
        Code.BAD_FORMAT.unless(
                !rows.isEmpty() || ImportedRows.size(view, file, block) == 0,
                "field",
                "/importDigest",
                "reason",
                "a file of profiles joins no run: every run reads it anyway");
        return rows;
    }

    /** Refuses with {@code IMPORT_ABSENT} unless the file is at hand. */
    public void require(Digest file) {
        Code.IMPORT_ABSENT.unless(ImportedRows.hold(view, file, block), "import", file.value());
    }

    /** Facets, and what is known of the enterprise besides. */
    public Facets add(Facets facets, Uscc code) {
        return Profiles.add(facets, view, code, block, day.date());
    }

    /** All enterprises that are known. */
    public Census census() {
        return Census.of(view, block, day.date());
    }
}
