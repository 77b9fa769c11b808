package io.aval.desk.matching;

import io.aval.engine.eligibility.Disclosed;
import io.aval.engine.eligibility.Eligibility;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Product;
import io.aval.engine.market.Refusal;
import io.aval.rules.canonical.Range;
import io.aval.rules.canonical.Size;
import io.aval.rules.canonical.Text;
import io.aval.rules.record.Kind;
import io.aval.rules.record.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How the other side of the market stands to a demand or a product: numbers alone, so that nobody of it can be told from
 * another.
 *
 * @param subject the demand or product asked about
 * @param kind which of both
 * @param exact whether the reasons are the real ones; otherwise they are what each on the other side has chosen to tell
 * @param asked how many there are on the other side
 * @param eligible how many of them are eligible
 * @param told the others by reason, in the order of the reasons' names
 * @param allowance how many more questions the asking party may ask today; absent where they are not counted
 */
public record WhyAnswer(
        RecordId subject,
        Kind kind,
        boolean exact,
        @Range(max = 1_000_000) long asked,
        @Range(max = 1_000_000) long eligible,
        @Size(max = 400) List<Told> told,
        @Nullable Allowance allowance) {

    /** So many were refused for this reason. */
    public record Told(
            @Text(max = 64, pattern = "[A-Z_]+") String reason,
            @Range(max = 1_000_000) long count) {}

    /** Who hears the answer. */
    enum Audience {
        /** Learns what each on the other side tells. */
        OTHER_SIDE,
        /** Learns everything. */
        OFFICER
    }

    /** Asks all products about a demand. */
    static WhyAnswer of(Demand demand, List<Product> products, Audience audience, @Nullable Allowance allowance) {
        return of(
                new RecordId(demand.id()),
                Kind.DEMAND,
                products,
                product -> Eligibility.refusal(demand, product).map(refusal -> switch (audience) {
                    case OTHER_SIDE ->
                        Disclosed.of(refusal, product.disclosure()).code();
                    case OFFICER -> exactly(refusal);
                }),
                audience,
                allowance);
    }

    /** Asks all demands about a product. */
    static WhyAnswer of(Product product, List<Demand> demands, Audience audience, @Nullable Allowance allowance) {
        return of(
                new RecordId(product.id()),
                Kind.PRODUCT,
                demands,
                demand -> Eligibility.refusal(demand, product).map(refusal -> switch (audience) {
                    case OTHER_SIDE ->
                        Disclosed.of(refusal, demand.disclosure()).code();
                    case OFFICER -> exactly(refusal);
                }),
                audience,
                allowance);
    }

    private static <T> WhyAnswer of(
            RecordId subject,
            Kind kind,
            List<T> others,
            Function<T, Optional<String>> refusal,
            Audience audience,
            @Nullable Allowance allowance) {
        TreeMap<String, Long> counts = new TreeMap<>();
        others.forEach(other -> refusal.apply(other).ifPresent(reason -> counts.merge(reason, 1L, Long::sum)));
        List<Told> told = new ArrayList<>();
        counts.forEach((reason, count) -> told.add(new Told(reason, count)));
        long refused = counts.values().stream().mapToLong(count -> count).sum();
        return new WhyAnswer(
                subject, kind, audience == Audience.OFFICER, others.size(), others.size() - refused, told, allowance);
    }

    private static String exactly(Refusal refusal) {
        return refusal.facet()
                .map(facet -> refusal.reason() + "_" + facet)
                .orElse(refusal.reason().name());
    }
}
