package io.aval.engine.statement;

import io.aval.engine.market.Demand;
import io.aval.engine.market.Part;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import io.aval.rules.canonical.Json;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Rows of a result as JSON: for each demand and each product all of its parts, so that none can be hidden in a row. */
final class OutcomeRow {
    private final TreeMap<String, Json> members = new TreeMap<>();

    private OutcomeRow(String row, String id, List<Part> parts, String partner, Function<Part, String> partnerOf) {
        members.put("row", new Json.Text(row));
        members.put("id", new Json.Text(id));
        members.put("placedFen", new Json.Num(placed(parts)));
        members.put(
                "parts",
                new Json.Arr(parts.stream()
                        .map(part -> part(part, partner, partnerOf.apply(part)))
                        .toList()));
    }

    /** {@return what a demand got, and why not all; the reason is absent exactly if it got all} */
    static Json.Obj of(Demand demand, List<Part> parts, Optional<Reason> shortfall) {
        OutcomeRow row = new OutcomeRow("demand-outcome", demand.id(), parts, "product", Part::product);
        long placed = placed(parts);
        String status = placed == 0 ? "UNMATCHED" : placed < demand.amountFen() ? "PARTLY" : "MATCHED";
        row.members.put("status", new Json.Text(status));
        shortfall.ifPresent(reason -> row.members.put("reason", new Json.Text(reason.name())));
        return new Json.Obj(row.members);
    }

    /** {@return what a product placed, and what a fen more of its budget would be worth, in millionths, if known} */
    static Json.Obj of(Product product, List<Part> parts, Optional<Long> shadowPrice) {
        OutcomeRow row = new OutcomeRow("product-outcome", product.id(), parts, "demand", Part::demand);
        shadowPrice.ifPresent(price -> row.members.put("shadowPrice", new Json.Num(price)));
        return new Json.Obj(row.members);
    }

    private static long placed(List<Part> parts) {
        return parts.stream().mapToLong(Part::amountFen).reduce(0, Math::addExact);
    }

    private static Json part(Part part, String partner, String name) {
        TreeMap<String, Json> members = new TreeMap<>();
        members.put(partner, new Json.Text(name));
        members.put("amountFen", new Json.Num(part.amountFen()));
        members.put("ratePpm", new Json.Num(part.ratePpm()));
        return new Json.Obj(members);
    }
}
