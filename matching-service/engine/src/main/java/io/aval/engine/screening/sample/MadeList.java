package io.aval.engine.screening.sample;

import io.aval.engine.screening.ListEntry;
import io.aval.engine.screening.ScreeningList;
import io.aval.engine.seed.Seed;
import io.aval.rules.calendar.BusinessDay;
import java.util.ArrayList;
import java.util.List;

/** A list of companies that do not exist. The mark of an entry is the number of its name, so that slips find it again. */
public final class MadeList {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private MadeList() {}

    /** {@return a list of these names, each with a valid code} */
    public static ScreeningList of(Seed seed, List<MadeName> names) {
        List<ListEntry> entries = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            entries.add(new ListEntry(id(i), names.get(i).text(), code(i), List.of(), ""));
        }
        return new ScreeningList("Aval", "made names", seed.text(), BusinessDay.of("2026-11-23"), entries);
    }

    /** {@return the mark of an entry} */
    public static String id(int number) {
        return "%07d".formatted(number);
    }

    /** {@return a valid unified social credit code (GB 32100) that nobody was given, another for each number below a million} */
    public static String code(int number) {
        String organisation = "MA%06d".formatted(number);
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(organisation.charAt(i), Character.MAX_RADIX) * ORGANISATION_WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        String body = "91310000" + organisation + (rest == 10 ? "X" : rest == 11 ? "0" : String.valueOf(rest));
        int weighted = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            weighted += ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        return body + ALPHABET.charAt((ALPHABET.length() - weighted % ALPHABET.length()) % ALPHABET.length());
    }
}
