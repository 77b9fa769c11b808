package io.aval.engine.audit;

import io.aval.engine.audit.Violation.Kind;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.market.Product;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An allocation entered by demand and by product, and checked for feasibility as it is entered. */
final class Book {
    private final Map<String, Map<String, Entry>> byDemand = new HashMap<>();
    private final Map<String, Map<String, Entry>> byProduct = new HashMap<>();
    private final Market market;
    private final Findings findings;

    Book(Market market, Allocation allocation, Findings findings) {
        this.market = market;
        this.findings = findings;
        Map<String, Demand> demands = new HashMap<>();
        market.demands().forEach(demand -> demands.put(demand.id(), demand));
        Map<String, Product> products = new HashMap<>();
        market.products().forEach(product -> products.put(product.id(), product));
        for (Part part : allocation.parts()) {
            enter(part, demands.get(part.demand()), products.get(part.product()));
        }
        checkDemands();
        checkProducts();
    }

    /** What a demand gets from a product. */
    record Entry(Demand demand, Product product, long amountFen) {
        Entry plus(Entry other) {
            return new Entry(demand, product, Math.addExact(amountFen, other.amountFen));
        }
    }

    /** {@return the demand's parts by product} */
    Map<String, Entry> parts(Demand demand) {
        return byDemand.getOrDefault(demand.id(), Map.of());
    }

    /** {@return the product's parts by demand} */
    Map<String, Entry> parts(Product product) {
        return byProduct.getOrDefault(product.id(), Map.of());
    }

    static BigInteger total(Map<String, Entry> parts) {
        return parts.values().stream()
                .map(entry -> BigInteger.valueOf(entry.amountFen()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private void enter(Part part, @Nullable Demand demand, @Nullable Product product) {
        String where = part.demand() + " with " + part.product();
        if (demand == null) {
            findings.add(Kind.UNKNOWN_DEMAND, where);
            return;
        }
        if (product == null) {
            findings.add(Kind.UNKNOWN_PRODUCT, where);
            return;
        }
        checkPart(part, demand, product, where);
        Entry entry = new Entry(demand, product, part.amountFen());
        Map<String, Entry> ofDemand = byDemand.computeIfAbsent(demand.id(), id -> new LinkedHashMap<>());
        if (ofDemand.containsKey(product.id())) {
            findings.add(Kind.PAIR_TWICE, where);
        }
        ofDemand.merge(product.id(), entry, Entry::plus);
        byProduct.computeIfAbsent(product.id(), id -> new LinkedHashMap<>()).merge(demand.id(), entry, Entry::plus);
    }

    private void checkPart(Part part, Demand demand, Product product, String where) {
        Terms.refusal(demand, product).ifPresent(reason -> findings.add(Kind.INELIGIBLE_PAIR, where + ": " + reason));
        if (part.ratePpm() != Terms.rate(demand, product)) {
            findings.add(Kind.WRONG_RATE, where + ": " + part.ratePpm() + " ppm");
        }
        if (part.amountFen() > Terms.capacity(demand, product)) {
            findings.add(Kind.ABOVE_CAPACITY, where + ": " + part.amountFen() + " fen");
        }
    }

    private void checkDemands() {
        for (Demand demand : market.demands()) {
            Map<String, Entry> parts = parts(demand);
            if (total(parts).compareTo(BigInteger.valueOf(demand.amountFen())) > 0) {
                findings.add(Kind.ABOVE_AMOUNT, demand.id() + ": " + total(parts) + " fen");
            }
            if (parts.size() > demand.maxParts()) {
                findings.add(Kind.TOO_MANY_PARTS, demand.id() + ": " + parts.size());
            }
        }
    }

    private void checkProducts() {
        for (Product product : market.products()) {
            BigInteger total = total(parts(product));
            if (total.compareTo(BigInteger.valueOf(product.budgetFen())) > 0) {
                findings.add(Kind.ABOVE_BUDGET, product.id() + ": " + total + " fen");
            }
        }
    }
}
