package io.aval.rules.appraisal.value;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The worth of several rights together. Members of one family protect the same invention and the same revenue: all but
 * the most valuable count only as far as they add something.
 */
public final class Portfolio {

    private Portfolio() {}

    /**
     * A member.
     *
     * @param family which it shares with others of the same invention
     * @param value if it stood alone; not negative
     */
    public record Member(String family, double value) {}

    /**
     * {@code Σ_families [largest + (1 − overlap)·rest]}: the plain sum where nothing overlaps, the largest of each family
     * where all does. The same for any order of the members.
     *
     * @param overlap 0 to 1
     */
    public static double value(List<Member> members, double overlap) {
        if (!(overlap >= 0 && overlap <= 1)) {
            throw new IllegalArgumentException("overlap");
        }
        TreeMap<String, List<Double>> families = new TreeMap<>();
        for (Member member : members) {
            families.computeIfAbsent(member.family(), any -> new ArrayList<>()).add(member.value());
        }
        double sum = 0;
        for (List<Double> values : families.values()) {
            values.sort(null);
            double rest = 0;
            for (double value : values.subList(0, values.size() - 1)) {
                rest += value;
            }
            sum += values.getLast() + (1 - overlap) * rest;
        }
        return sum;
    }
}
