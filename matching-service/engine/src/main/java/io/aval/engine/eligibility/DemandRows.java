package io.aval.engine.eligibility;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Product;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The other way: which demands a product may finance. A bitmap of demands for each kind, industry, region and grade; what
 * their AND leaves is judged by the definition, pair by pair. Immutable, safe for use by several threads.
 */
public final class DemandRows {
    private final List<Demand> demands;
    private final TreeMap<String, long[]> kinds = new TreeMap<>();
    private final TreeMap<String, long[]> industries = new TreeMap<>();
    private final TreeMap<String, long[]> regions = new TreeMap<>();
    private final TreeMap<Integer, long[]> grades = new TreeMap<>();

    private DemandRows(List<Demand> demands) {
        this.demands = demands;
        for (int d = 0; d < demands.size(); d++) {
            Demand demand = demands.get(d);
            add(kinds, demand.kind().name(), d);
            add(industries, demand.industry(), d);
            add(regions, demand.region(), d);
            add(grades, demand.grade(), d);
        }
    }

    /** {@return the rows of these demands; a demand's place is its place in this list} */
    public static DemandRows of(List<Demand> demands) {
        return new DemandRows(List.copyOf(demands));
    }

    /** {@return the places of all demands that the product may finance and that admit it, ascending} */
    public int[] eligible(Product product) {
        long[] bits = union(kinds, new TreeSet<>(List.of(product.kind().name())));
        Bitmap.and(bits, union(industries, product.industries()));
        Bitmap.and(bits, union(regions, product.regions()));
        Set<Integer> served =
                new TreeSet<>(grades.headMap(product.worstGrade(), true).keySet());
        Bitmap.and(bits, union(grades, served));
        int[] found = new int[Bitmap.count(bits)];
        int size = 0;
        for (int word = 0; word < bits.length; word++) {
            for (long left = bits[word]; left != 0; left &= left - 1) {
                int d = (word << 6) + Long.numberOfTrailingZeros(left);
                if (Eligibility.refusal(demands.get(d), product).isEmpty()) {
                    found[size++] = d;
                }
            }
        }
        return Arrays.copyOf(found, size);
    }

    private <K> void add(SortedMap<K, long[]> rows, K value, int demand) {
        Bitmap.set(rows.computeIfAbsent(value, first -> new long[Bitmap.words(demands.size())]), demand);
    }

    private <K> long[] union(SortedMap<K, long[]> rows, Collection<K> values) {
        long[] union = new long[Bitmap.words(demands.size())];
        for (K value : values) {
            long[] row = rows.get(value);
            if (row != null) {
                Bitmap.or(union, row);
            }
        }
        return union;
    }
}
