package io.aval.engine.profile;

import io.aval.engine.importing.ProfileField;
import io.aval.engine.importing.ProfileRow;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Facets;
import io.aval.engine.observation.Observation;
import io.aval.engine.observation.Rows;
import io.aval.engine.observation.View;
import io.aval.rules.identifier.Uscc;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Profiles of enterprises in the index: the halves of the credit code, so that it can be told again, and what files say. */
public final class Profiles {

    static final int CODE_HEAD = 2_000;
    static final int CODE_TAIL = 2_001;

    private static final int HALF = 9;
    private static final int DIGITS = 36;
    private static final int MAX_YEARS = 500;

    private Profiles() {}

    static List<Observation> observations(Key key, ProfileRow row) {
        List<Observation> all = new ArrayList<>();
        String code = row.code().value();
        all.add(key.number(CODE_HEAD, Long.parseLong(code.substring(0, HALF), DIGITS)));
        all.add(key.number(CODE_TAIL, Long.parseLong(code.substring(HALF), DIGITS)));
        row.known().forEach((field, value) -> all.add(key.number(field.number(), value)));
        return all;
    }

    /** A credit code from its halves. */
    static String code(long head, long tail) {
        return half(head) + half(tail);
    }

    private static String half(long number) {
        String digits = Long.toString(number, DIGITS).toUpperCase(Locale.ROOT);
        return "0".repeat(HALF - digits.length()) + digits;
    }

    /**
     * Facets of an enterprise, and what the index adds to them; where both speak, what was there stands.
     *
     * @param height of the ledger as of which the index answers
     * @param day as of which the enterprise's age is counted
     */
    public static Facets add(Facets facets, View view, Uscc code, long height, LocalDate day) {
        Facets more = facets;
        Rows rows = view.profile(Enterprises.of(code), height);
        for (int row = 0; row < rows.size(); row++) {
            Optional<ProfileField> field = ProfileField.numbered(rows.field(row));
            Optional<Facet> facet = field.flatMap(ProfileField::facet);
            if (facet.isPresent() && facets.get(facet.get()).isEmpty()) {
                more = with(more, facet.get(), field.get(), rows.number(row), day);
            }
        }
        return more;
    }

    private static Facets with(Facets facets, Facet facet, ProfileField field, long value, LocalDate day) {
        if (field == ProfileField.FOUNDED) {
            return facets.with(facet, years(value, day));
        }
        return field.worded() ? facets.with(facet, field.shown(value)) : facets.with(facet, value);
    }

    /** Whole years from a day of foundation, 0 if it lies ahead. */
    static int years(long founded, LocalDate day) {
        return Math.clamp(ChronoUnit.YEARS.between(LocalDate.ofEpochDay(founded), day), 0, MAX_YEARS);
    }
}
