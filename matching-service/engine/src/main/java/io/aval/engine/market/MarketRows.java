package io.aval.engine.market;

import io.aval.rules.canonical.Json;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A market's rows as JSON, one for each demand, product and cap: what {@link InputTree} commits to. Whatever says nothing
 * (no facets, no criteria, no tenor steps, an empty selector) is left out; the member {@code row} says which kind of row it
 * is.
 */
public final class MarketRows {
    private final SortedMap<String, Json> members = new TreeMap<>();

    private MarketRows(String row) {
        text("row", row);
    }

    /** {@return a demand's row} */
    public static Json.Obj of(Demand demand) {
        MarketRows row = new MarketRows("demand");
        row.text("id", demand.id()).text("enterprise", demand.enterprise());
        row.text("kind", demand.kind().name()).number("amountFen", demand.amountFen());
        row.number("tenorDays", demand.tenorDays()).number("maxRatePpm", demand.maxRatePpm());
        row.text("industry", demand.industry()).text("region", demand.region());
        row.number("grade", demand.grade()).number("collateralFen", demand.collateralFen());
        row.number("maxParts", demand.maxParts());
        return row.own(demand.facets(), demand.criteria(), demand.disclosure());
    }

    /** {@return a product's row} */
    public static Json.Obj of(Product product) {
        MarketRows row = new MarketRows("product");
        row.text("id", product.id()).text("financier", product.financier());
        row.text("kind", product.kind().name()).number("budgetFen", product.budgetFen());
        row.number("minTicketFen", product.minTicketFen()).number("maxTicketFen", product.maxTicketFen());
        row.members.put("ratesPpm", list(product.rates().ppmByGrade()));
        row.tenors(product.rates()).number("maxTenorDays", product.maxTenorDays());
        row.texts("industries", product.industries()).texts("regions", product.regions());
        row.number("worstGrade", product.worstGrade()).number("ltvBp", product.ltvBasisPoints());
        return row.own(product.facets(), product.criteria(), product.disclosure());
    }

    /** {@return a cap's row} */
    public static Json.Obj of(CapNode node) {
        MarketRows row = new MarketRows("cap");
        row.text("id", node.id()).text("side", node.side().name()).number("limitFen", node.limitFen());
        node.parent().ifPresent(parent -> row.text("parent", parent));
        CapNode.Selectors selectors = node.selectors();
        row.texts("financiers", selectors.financiers()).texts("products", selectors.products());
        row.texts("industries", selectors.industries()).texts("regions", selectors.regions());
        row.texts("enterprises", selectors.enterprises()).texts("demands", selectors.demands());
        return row.done();
    }

    /** {@return criteria as rule files write them: a list of alternatives, each a list of criteria} */
    public static Json of(Criteria criteria) {
        return new Json.Arr(criteria.alternatives().stream()
                .map(alternative -> (Json) new Json.Arr(
                        alternative.criteria().stream().map(MarketRows::of).toList()))
                .toList());
    }

    private static Json of(Criterion criterion) {
        MarketRows row = new MarketRows();
        row.text("facet", criterion.facet().label());
        switch (criterion) {
            case Criterion.Categories some ->
                row.texts("allowed", some.allowed()).texts("forbidden", some.forbidden());
            case Criterion.Within range -> row.number("least", range.least()).number("most", range.most());
        }
        return row.done();
    }

    private MarketRows() {}

    private Json.Obj own(Facets facets, Criteria criteria, Disclosure disclosure) {
        if (!facets.values().isEmpty()) {
            SortedMap<String, Json> known = new TreeMap<>();
            facets.values()
                    .forEach((facet, value) -> known.put(
                            facet.label(),
                            switch (value) {
                                case Facets.Code(String code) -> new Json.Text(code);
                                case Facets.Measure(long number) -> new Json.Num(number);
                            }));
            members.put("facets", new Json.Obj(known));
        }
        if (!criteria.alternatives().isEmpty()) {
            members.put("criteria", of(criteria));
        }
        return text("disclosure", disclosure.name()).done();
    }

    private MarketRows text(String name, String text) {
        members.put(name, new Json.Text(text));
        return this;
    }

    private MarketRows number(String name, long number) {
        members.put(name, new Json.Num(number));
        return this;
    }

    private MarketRows texts(String name, Collection<String> texts) {
        if (!texts.isEmpty()) {
            members.put(
                    name,
                    new Json.Arr(new TreeSet<>(texts)
                            .stream().map(text -> (Json) new Json.Text(text)).toList()));
        }
        return this;
    }

    private MarketRows tenors(RateCurve rates) {
        if (!rates.flat()) {
            members.put(
                    "tenors",
                    new Json.Arr(rates.tenors().stream().map(MarketRows::of).toList()));
        }
        return this;
    }

    private static Json of(RateCurve.TenorStep step) {
        return new MarketRows()
                .number("upToDays", step.upToDays())
                .number("addedPpm", step.addedPpm())
                .done();
    }

    private static Json list(Collection<Integer> numbers) {
        return new Json.Arr(
                numbers.stream().map(number -> (Json) new Json.Num(number)).toList());
    }

    private Json.Obj done() {
        return new Json.Obj(Collections.unmodifiableSortedMap(members));
    }
}
