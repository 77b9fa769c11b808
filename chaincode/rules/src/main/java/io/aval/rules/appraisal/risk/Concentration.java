package io.aval.rules.appraisal.risk;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How much of a portfolio hangs on a few: by obligor, group, industry, region, patent family, appraiser or guarantor. */
public final class Concentration {

    private Concentration() {}

    /** Dimensions of a portfolio. */
    public enum By {
        OBLIGOR,
        GROUP,
        INDUSTRY,
        REGION,
        FAMILY,
        APPRAISER,
        GUARANTOR
    }

    /**
     * One exposure.
     *
     * @param amountFen fen, not negative
     * @param names under which it counts, by dimension; a dimension that is missing does not concern it
     */
    public record Exposure(long amountFen, Map<By, String> names) {

        /** Throws {@link IllegalArgumentException} with reason {@code range}. */
        public Exposure {
            Bounds.amount((double) amountFen);
            names = Map.copyOf(names);
        }
    }

    /** Sums in one dimension by name. */
    public static SortedMap<String, Long> sums(By by, Iterable<Exposure> exposures) {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (Exposure exposure : exposures) {
            String name = exposure.names().get(by);
            if (name != null) {
                sums.merge(name, exposure.amountFen(), Math::addExact);
            }
        }
        return sums;
    }

    /** Herfindahl-Hirschman index: sum of the squared parts, 1/n to 1; 0 of nothing. */
    public static double hhi(SortedMap<String, Long> sums) {
        double total = 0;
        double squares = 0;
        for (long sum : sums.values()) {
            total += (double) sum;
            squares += (double) sum * (double) sum;
        }
        return total == 0 ? 0 : squares / total / total;
    }

    /** Number of equal names that would be as concentrated: 1 / HHI; 0 of nothing. */
    public static double effective(SortedMap<String, Long> sums) {
        double hhi = hhi(sums);
        return hhi == 0 ? 0 : 1 / hhi;
    }
}
