package io.aval.engine.eligibility;

import io.aval.engine.market.Criteria;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Product;
import io.aval.engine.market.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The products' own criteria as rows of bits: the first alternative of each product as conditions that name a reason, the
 * further ones apart, each alternative with a bit of its own.
 */
final class CriteriaRows {
    private final List<Condition> main;
    private final List<FacetRows> further = new ArrayList<>();
    private final int[] owners;

    CriteriaRows(List<Product> products) {
        List<Criteria.@Nullable Alternative> firsts = new ArrayList<>();
        List<Criteria.@Nullable Alternative> others = new ArrayList<>();
        List<Integer> owner = new ArrayList<>();
        for (int p = 0; p < products.size(); p++) {
            List<Criteria.Alternative> all = products.get(p).criteria().alternatives();
            firsts.add(all.isEmpty() ? null : all.getFirst());
            for (Criteria.Alternative other : all.subList(Math.min(1, all.size()), all.size())) {
                others.add(other);
                owner.add(p);
            }
        }
        main = asked(firsts).stream()
                .map(facet -> condition(new FacetRows(facet, firsts)))
                .toList();
        asked(others).forEach(facet -> further.add(new FacetRows(facet, others)));
        owners = owner.stream().mapToInt(Integer::intValue).toArray();
    }

    /** {@return a condition for each facet that some first alternative asks about, in the facets' order} */
    List<Condition> main() {
        return main;
    }

    /** {@return how many further alternatives there are} */
    int further() {
        return owners.length;
    }

    /**
     * Finds products of which a further alternative is met.
     *
     * @param alternatives room for a bit each
     * @param scratch room of that length
     * @param products gets their bits
     */
    void further(Demand demand, long[] alternatives, long[] scratch, long[] products) {
        Arrays.fill(alternatives, -1);
        for (FacetRows rows : further) {
            Bitmap.and(alternatives, rows.row(demand.value(rows.facet()), scratch));
        }
        Arrays.fill(products, 0);
        for (int word = 0; word < alternatives.length; word++) {
            for (long left = alternatives[word]; left != 0; left &= left - 1) {
                Bitmap.set(products, owners[(word << 6) + Long.numberOfTrailingZeros(left)]);
            }
        }
    }

    private static Condition condition(FacetRows rows) {
        return new Condition(
                Refusal.of(rows.facet()), (demand, scratch) -> rows.row(demand.value(rows.facet()), scratch.first));
    }

    private static NavigableSet<Facet> asked(List<Criteria.@Nullable Alternative> rules) {
        NavigableSet<Facet> facets = new TreeSet<>();
        rules.stream()
                .filter(Objects::nonNull)
                .forEach(rule -> rule.criteria().stream().map(Criterion::facet).forEach(facets::add));
        return facets;
    }
}
