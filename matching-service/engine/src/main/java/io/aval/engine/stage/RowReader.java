package io.aval.engine.stage;

import io.aval.engine.market.CapNode;
import io.aval.engine.market.Criteria;
import io.aval.engine.market.Criterion;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Disclosure;
import io.aval.engine.market.Facet;
import io.aval.engine.market.Facets;
import io.aval.engine.market.FinanceKind;
import io.aval.engine.market.MarketRows;
import io.aval.engine.market.Product;
import io.aval.engine.market.RateCurve;
import io.aval.rules.canonical.Json;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link MarketRows} writes; what is none is an {@link IllegalArgumentException} with a sentence. */
final class RowReader {
    private RowReader() {}

    static Demand demand(Fields row) {
        return new Demand(
                row.text("id"),
                row.text("enterprise"),
                row.choice("kind", FinanceKind.class),
                row.number("amountFen"),
                row.small("tenorDays"),
                row.small("maxRatePpm"),
                row.text("industry"),
                row.text("region"),
                row.small("grade"),
                row.number("collateralFen"),
                row.small("maxParts"),
                facets(row),
                criteria(row),
                row.choice("disclosure", Disclosure.class));
    }

    static Product product(Fields row) {
        return new Product(
                row.text("id"),
                row.text("financier"),
                row.choice("kind", FinanceKind.class),
                row.number("budgetFen"),
                row.number("minTicketFen"),
                row.number("maxTicketFen"),
                rates(row),
                row.small("maxTenorDays"),
                row.codes("industries"),
                row.codes("regions"),
                row.small("worstGrade"),
                row.small("ltvBp"),
                facets(row),
                criteria(row),
                row.choice("disclosure", Disclosure.class));
    }

    private static RateCurve rates(Fields row) {
        RateCurve byGrade = new RateCurve(row.smalls("ratesPpm"));
        if (!row.has("tenors")) {
            return byGrade;
        }
        List<RateCurve.TenorStep> steps = new ArrayList<>();
        for (Json item : row.items("tenors")) {
            Fields step = Fields.of(item);
            steps.add(new RateCurve.TenorStep(step.small("upToDays"), step.small("addedPpm")));
            step.end();
        }
        return byGrade.with(steps);
    }

    static CapNode cap(Fields row) {
        return new CapNode(
                row.text("id"),
                row.textIfAny("parent"),
                row.choice("side", Facet.Side.class),
                row.number("limitFen"),
                new CapNode.Selectors(
                        row.codes("financiers"),
                        row.codes("products"),
                        row.codes("industries"),
                        row.codes("regions"),
                        row.codes("enterprises"),
                        row.codes("demands")));
    }

    private static Facets facets(Fields row) {
        Facets facets = Facets.NONE;
        if (row.has("facets")) {
            for (var member : row.members("facets").entrySet()) {
                Facet facet = facet(member.getKey());
                facets = switch (member.getValue()) {
                    case Json.Text(String code) -> facets.with(facet, code);
                    case Json.Num(long number) -> facets.with(facet, number);
                    default -> throw new IllegalArgumentException(member.getKey() + " is neither a text nor a number");
                };
            }
        }
        return facets;
    }

    private static Criteria criteria(Fields row) {
        if (!row.has("criteria")) {
            return Criteria.NONE;
        }
        List<Criteria.Alternative> alternatives = new ArrayList<>();
        for (Json alternative : row.items("criteria")) {
            alternatives.add(new Criteria.Alternative(Fields.items("criteria", alternative).stream()
                    .map(criterion -> criterion(Fields.of(criterion)))
                    .toList()));
        }
        return new Criteria(alternatives);
    }

    private static Criterion criterion(Fields row) {
        Facet facet = facet(row.text("facet"));
        Criterion criterion = row.has("least") || row.has("most")
                ? new Criterion.Within(facet, row.number("least"), row.number("most"))
                : new Criterion.Categories(facet, row.codes("allowed"), row.codes("forbidden"));
        row.end();
        return criterion;
    }

    private static Facet facet(String label) {
        return Facet.labelled(label).orElseThrow(() -> new IllegalArgumentException("there is no facet " + label));
    }
}
