package io.aval.engine.screening.sample;

import io.aval.engine.seed.Draw;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes companies' names. Brands have two characters (70 %), three or four; frequent characters come up more often, so that
 * some brands are borne in many places, as real ones are; no two names have the same region, brand and trade.
 */
public final class NameMaker {
    private static final String BRAND = Characters.of("brand").getFirst();

    private NameMaker() {}

    /** {@return that many distinct names, always the same for the same seed} */
    public static List<MadeName> make(Seed seed, int count) {
        List<MadeName> names = new ArrayList<>(count);
        Set<String> seen = new HashSet<>();
        for (long index = 0; names.size() < count; index++) {
            MadeName name = make(new Draw(seed, "company name", index));
            if (seen.add(name.region() + "|" + name.brand() + "|" + name.trade())) {
                names.add(name);
            }
        }
        return names;
    }

    private static MadeName make(Draw draw) {
        int place = draw.below(100);
        String region = place < 10 ? "" : draw.oneOf(Characters.of("region"));
        int kind = draw.below(100);
        int length = kind < 70 ? 2 : kind < 92 ? 3 : 4;
        StringBuilder brand = new StringBuilder(length);
        while (brand.length() < length) {
            int one = draw.below(BRAND.length());
            char c = BRAND.charAt(Math.min(one, draw.below(BRAND.length())));
            if (brand.indexOf(String.valueOf(c)) < 0) {
                brand.append(c);
            }
        }
        String trade = draw.oneOf(Characters.of("trade"));
        String form = draw.oneOf(Characters.of("form"));
        return new MadeName(region, brand.toString(), trade, form, place >= 85);
    }
}
