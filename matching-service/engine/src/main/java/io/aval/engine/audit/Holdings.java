package io.aval.engine.audit;

import io.aval.engine.allocation.Side;
import io.aval.engine.audit.Violation.Kind;
import java.math.BigInteger;

/**
 * What is held, entered demand by demand and checked against the limits. Parts above nothing only: the source of the
 * parts reports others. After {@link #close}, safe for several threads.
 */
final class Holdings {
    final Columns parts;
    final Standing demands;
    final Standing products;
    private final Source source;
    private final int[] first;
    private int entered;
    private long placed;
    private BigInteger cost = BigInteger.ZERO;

    Holdings(Source source) {
        this.source = source;
        parts = source.row().pairs();
        demands = new Standing(source.demandSide());
        products = new Standing(source.productSide());
        first = new int[source.demandSide().members() + 1];
    }

    /** Enters the pair last added to {@link #parts}; demands come in their order. */
    void enter() {
        int part = parts.size - 1;
        int demand = parts.demand[part];
        while (entered < demand) {
            first[++entered] = part;
        }
        long amount = parts.amount[part];
        placed = Standing.saturated(placed, amount);
        cost = cost.add(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(parts.cost[part])));
        demands.enter(demand, part, amount, (left, right) -> Columns.wished(parts, right, parts, left));
        products.enter(parts.slot[part], part, amount, (left, right) -> Columns.ranked(parts, right, parts, left));
    }

    /** Ends the entering, and reports what is above a limit. */
    void close(Findings findings) {
        while (entered < demands.side.members()) {
            first[++entered] = parts.size;
        }
        above(demands, Kind.ABOVE_AMOUNT, findings);
        above(products, Kind.ABOVE_BUDGET, findings);
        for (int d = 0; d < demands.side.members(); d++) {
            if (count(d) > source.maxParts(d)) {
                findings.add(Kind.TOO_MANY_PARTS, source.node(demands.side, d) + ": " + count(d));
            }
        }
        // Later the worst parts are read by several threads, which must not draw.
        draw(demands);
        draw(products);
    }

    int first(int demand) {
        return first[demand];
    }

    int end(int demand) {
        return first[demand + 1];
    }

    int count(int demand) {
        return end(demand) - first(demand);
    }

    long placed() {
        return placed;
    }

    BigInteger cost() {
        return cost;
    }

    /** {@return how many demands have two parts or more that could each be larger} */
    long splitDemands() {
        long split = 0;
        for (int d = 0; d < demands.side.members(); d++) {
            int loose = 0;
            for (int part = first(d); part < end(d); part++) {
                loose += parts.amount[part] < parts.capacity[part] ? 1 : 0;
            }
            split += loose > 1 ? 1 : 0;
        }
        return split;
    }

    private void above(Standing standing, Kind ofMember, Findings findings) {
        Side side = standing.side;
        for (int node = 0; node < side.nodes(); node++) {
            if (standing.used[node] > side.limit(node)) {
                Kind kind = node < side.members() ? ofMember : Kind.ABOVE_CAP;
                findings.add(kind, source.node(side, node) + ": " + standing.used[node] + " fen");
            }
        }
    }

    private void draw(Standing standing) {
        for (int worst : standing.worst) {
            if (worst >= 0) {
                parts.lot(worst);
            }
        }
    }
}
