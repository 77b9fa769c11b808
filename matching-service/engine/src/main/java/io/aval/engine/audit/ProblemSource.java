package io.aval.engine.audit;

import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Side;

/** The pairs of a problem; its ranks are unique, so no lot is drawn. */
record ProblemSource(Problem problem) implements Source {

    @Override
    public Side demandSide() {
        return problem.demandSide();
    }

    @Override
    public Side productSide() {
        return problem.productSide();
    }

    @Override
    public int maxParts(int demand) {
        return problem.maxParts(demand);
    }

    @Override
    public long minTicket(int product) {
        return problem.minTicket(product);
    }

    @Override
    public Row row() {
        return new Row(new Columns((demand, product) -> 0), new Shortlist(0));
    }

    @Override
    public void candidates(int demand, Row row) {
        for (int pair = problem.start(demand); pair < problem.start(demand + 1); pair++) {
            add(row.pairs(), demand, pair);
        }
    }

    void add(Columns to, int demand, int pair) {
        int at = to.add(demand, problem.product(pair));
        to.slot[at] = problem.slot(pair);
        to.capacity[at] = problem.capacity(pair);
        to.cost[at] = problem.cost(pair);
        to.wish[at] = problem.wish(pair);
        to.wishNext[at] = 0;
        to.rank[at] = problem.rank(pair);
        to.rankNext[at] = 0;
    }

    @Override
    public String name(int demand, int product) {
        return "demand " + demand + " with product " + product;
    }

    @Override
    public String node(Side side, int node) {
        if (side == problem.demandSide()) {
            return (node < side.members() ? "demand " : "cap of demands ") + node;
        }
        return (node < side.members() ? "product " : "cap of products ") + node;
    }
}
