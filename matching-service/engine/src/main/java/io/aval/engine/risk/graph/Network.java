package io.aval.engine.risk.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The guarantees as a directed graph, from guarantor to debtor. Parties are numbered in the order of their names, so that
 * nothing depends on the order in which guarantees came. Immutable.
 */
final class Network {

    private final List<String> parties;
    private final int[][] debtors;
    private final int[][] guarantors;
    private final TreeMap<Long, List<Guarantee>> between = new TreeMap<>();

    private Network(List<String> parties, Collection<Guarantee> guarantees) {
        this.parties = parties;
        List<SortedSet<Integer>> forward = sets(parties.size());
        List<SortedSet<Integer>> backward = sets(parties.size());
        for (Guarantee guarantee : guarantees) {
            int from = number(guarantee.guarantor());
            int to = number(guarantee.debtor());
            forward.get(from).add(to);
            backward.get(to).add(from);
            between.computeIfAbsent(key(from, to), _ -> new ArrayList<>()).add(guarantee);
        }
        debtors = arrays(forward);
        guarantors = arrays(backward);
    }

    /**
     * The graph of these guarantees.
     *
     * @throws IllegalArgumentException if two of them share an id
     */
    static Network of(Collection<Guarantee> guarantees) {
        TreeMap<String, Guarantee> sorted = new TreeMap<>();
        SortedSet<String> parties = new TreeSet<>();
        for (Guarantee guarantee : guarantees) {
            if (sorted.put(guarantee.id(), guarantee) != null) {
                throw new IllegalArgumentException("two guarantees of one id");
            }
            parties.add(guarantee.guarantor());
            parties.add(guarantee.debtor());
        }
        return new Network(List.copyOf(parties), sorted.values());
    }

    int size() {
        return parties.size();
    }

    String party(int number) {
        return parties.get(number);
    }

    /** For whom a party stands, ascending. */
    int[] debtors(int guarantor) {
        return debtors[guarantor];
    }

    /** Who stands for a party, ascending. */
    int[] guarantors(int debtor) {
        return guarantors[debtor];
    }

    /** The guarantees of one for another by id. */
    List<Guarantee> between(int guarantor, int debtor) {
        return between.getOrDefault(key(guarantor, debtor), List.of());
    }

    /** A finding about these parties that stands on these guarantees. */
    Finding finding(Pattern pattern, List<Integer> about, List<Guarantee> on, String why) {
        long sum = 0;
        for (Guarantee guarantee : on) {
            sum = Math.addExact(sum, guarantee.amountFen());
        }
        return new Finding(
                pattern,
                about.stream().map(parties::get).toList(),
                on.stream().map(Guarantee::id).toList(),
                why,
                sum);
    }

    private int number(String party) {
        return Collections.binarySearch(parties, party, Comparator.naturalOrder());
    }

    private static long key(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    private static List<SortedSet<Integer>> sets(int count) {
        List<SortedSet<Integer>> sets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            sets.add(new TreeSet<>());
        }
        return sets;
    }

    private static int[][] arrays(List<SortedSet<Integer>> sets) {
        return sets.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
