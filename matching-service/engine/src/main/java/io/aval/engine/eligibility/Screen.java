package io.aval.engine.eligibility;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Product;
import io.aval.engine.market.Refusal;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Screens demands against compiled rules, and counts refused pairs by reason without visiting them one by one. Not
 * thread-safe; the counts of several add up.
 */
public final class Screen {
    private final CompiledRules rules;
    private final List<Product> products;
    private final Condition[] fields;
    private final Condition[] main;
    private final Condition.Scratch scratch;
    private final long[] full;
    private final long[] candidates;
    private final long[] otherwise;
    private final long[] alternatives;
    private final long[] alternativeScratch;
    private final long[] counts;
    private final EnumMap<Facet, Long> own = new EnumMap<>(Facet.class);
    private Optional<Refusal> nearest = Optional.empty();

    Screen(CompiledRules rules) {
        this.rules = rules;
        products = rules.products();
        fields = rules.fields().toArray(Condition[]::new);
        main = rules.criteria().main().toArray(Condition[]::new);
        full = Bitmap.full(products.size());
        scratch = new Condition.Scratch(full.length);
        candidates = new long[full.length];
        otherwise = new long[full.length];
        int further = rules.criteria().further();
        alternatives = new long[Bitmap.words(further)];
        alternativeScratch = new long[alternatives.length];
        counts = new long[fields.length + main.length];
    }

    /** {@return the eligible products as bits; valid until the next call, not to be changed} */
    public long[] eligible(Demand demand) {
        System.arraycopy(full, 0, candidates, 0, full.length);
        for (Condition condition : fields) {
            condition.narrow(candidates, demand, scratch);
        }
        splitOff(demand);
        for (Condition condition : main) {
            condition.narrow(candidates, demand, scratch);
        }
        Bitmap.or(candidates, otherwise);
        dropOwn(demand, false);
        return candidates;
    }

    /** As {@link #eligible}, and counts every refused pair under its reason. */
    public long[] judge(Demand demand) {
        System.arraycopy(full, 0, candidates, 0, full.length);
        nearest = Optional.empty();
        int left = products.size();
        for (int i = 0; i < fields.length; i++) {
            left = narrow(fields[i], demand, i, left);
        }
        left -= splitOff(demand);
        for (int i = 0; i < main.length; i++) {
            left = narrow(main[i], demand, fields.length + i, left);
        }
        Bitmap.or(candidates, otherwise);
        dropOwn(demand, true);
        return candidates;
    }

    /** {@return of the demand judged last, the last refusal that any product's judgement reached: its nearest miss} */
    public Optional<Refusal> nearestMiss() {
        return nearest;
    }

    /** {@return how many judged pairs were refused, by reason, in published order, zeros left out} */
    public SortedMap<Refusal, Long> counts() {
        SortedMap<Refusal, Long> table = new TreeMap<>();
        List<Refusal> refusals = rules.refusals();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                table.put(refusals.get(i), counts[i]);
            }
        }
        own.forEach((facet, count) -> table.put(Refusal.of(facet), count));
        return table;
    }

    Optional<Refusal> why(Demand demand, int product) {
        for (Condition condition : fields) {
            if (!condition.holds(demand, product, scratch)) {
                return Optional.of(condition.refusal());
            }
        }
        Bitmap.set(candidates, product);
        splitOff(demand);
        if (!Bitmap.has(otherwise, product)) {
            for (Condition condition : main) {
                if (!condition.holds(demand, product, scratch)) {
                    return Optional.of(condition.refusal());
                }
            }
        }
        return ownRefusal(demand, product).map(Refusal::of);
    }

    private int narrow(Condition condition, Demand demand, int place, int before) {
        condition.narrow(candidates, demand, scratch);
        int after = Bitmap.count(candidates);
        if (after < before) {
            counts[place] += before - after;
            nearest = Optional.of(condition.refusal());
        }
        return after;
    }

    /** Moves candidates that meet a further alternative out of the way of the first ones' conditions. */
    private int splitOff(Demand demand) {
        if (alternatives.length == 0) {
            return 0;
        }
        rules.criteria().further(demand, alternatives, alternativeScratch, otherwise);
        Bitmap.and(otherwise, candidates);
        Bitmap.andNot(candidates, otherwise);
        return Bitmap.count(otherwise);
    }

    /** What a demand asks itself is asked of the few products that are left. */
    private void dropOwn(Demand demand, boolean counted) {
        if (demand.criteria().alternatives().isEmpty()) {
            return;
        }
        for (int word = 0; word < candidates.length; word++) {
            for (long left = candidates[word]; left != 0; left &= left - 1) {
                int product = (word << 6) + Long.numberOfTrailingZeros(left);
                Optional<Facet> asked = ownRefusal(demand, product);
                if (asked.isPresent()) {
                    Bitmap.clear(candidates, product);
                    if (counted) {
                        own.merge(asked.get(), 1L, Long::sum);
                        nearest = nearer(Refusal.of(asked.get()));
                    }
                }
            }
        }
    }

    private Optional<Refusal> nearer(Refusal refusal) {
        return nearest.filter(known -> known.compareTo(refusal) > 0).or(() -> Optional.of(refusal));
    }

    private Optional<Facet> ownRefusal(Demand demand, int product) {
        return demand.criteria().refusal(facet -> products.get(product).value(facet, demand));
    }
}
