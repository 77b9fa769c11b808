package io.aval.engine.flow.sample;

import io.aval.engine.flow.Network;
import java.util.Random;

/**
 * A market as a network: demands of log-normal amounts, each with an arc to some products and one, dear, to nobody; the
 * products share a budget by log-normal weights; what they don't spend comes from the node of nobody.
 *
 * @param demands how many
 * @param products how many
 * @param edges arcs of each demand to products, drawn with repetition
 * @param budgetPercent all budgets together, in hundredths of all demands
 * @param costs costs are drawn from 1 to this
 * @param giant whether the first product has half of all budgets
 */
public record SampleMarket(int demands, int products, int edges, int budgetPercent, int costs, boolean giant) {
    private static final int UNFUNDED = 10;

    /** The usual market: budgets of 90 % of the demand, costs up to 1000. */
    public static SampleMarket usual(int demands, int products, int edges) {
        return new SampleMarket(demands, products, edges, 90, 1000, false);
    }

    /** With budgets of another size. */
    public SampleMarket withBudget(int percent) {
        return new SampleMarket(demands, products, edges, percent, costs, giant);
    }

    /** With all costs the same, which leaves the solver without guidance. */
    public SampleMarket withEqualCosts() {
        return new SampleMarket(demands, products, edges, budgetPercent, 1, giant);
    }

    /** With half of the money at one bank. */
    public SampleMarket withGiantBank() {
        return new SampleMarket(demands, products, edges, budgetPercent, costs, true);
    }

    /** Makes the network: demands are the first nodes, then products, then the node of nobody. */
    public Network network(long seed) {
        Random random = new Random(seed);
        int nobody = demands + products;
        int arcs = demands * (edges + 1) + products;
        long[] supply = new long[nobody + 1];
        int[] tail = new int[arcs];
        int[] head = new int[arcs];
        long[] capacity = new long[arcs];
        long[] cost = new long[arcs];
        long total = 0;
        int arc = 0;
        for (int demand = 0; demand < demands; demand++) {
            long amount = 1 + Math.round(100 * StrictMath.exp(random.nextGaussian()));
            supply[demand] = amount;
            total += amount;
            for (int edge = 0; edge <= edges; edge++) {
                tail[arc] = demand;
                head[arc] = edge == edges ? nobody : demands + random.nextInt(products);
                capacity[arc] = amount;
                cost[arc++] = edge == edges ? (long) UNFUNDED * costs : 1 + random.nextInt(costs);
            }
        }
        long budgets = budgets(random, supply, total * budgetPercent / 100);
        for (int product = 0; product < products; product++) {
            tail[arc] = nobody;
            head[arc] = demands + product;
            capacity[arc++] = -supply[demands + product];
        }
        supply[nobody] = budgets - total;
        return new Network(supply, tail, head, null, capacity, cost);
    }

    private long budgets(Random random, long[] supply, long whole) {
        double[] weights = new double[products];
        double sum = 0;
        for (int product = 0; product < products; product++) {
            weights[product] = StrictMath.exp(random.nextGaussian() / 2);
            sum += weights[product];
        }
        if (giant) {
            sum += sum - weights[0];
            weights[0] = sum / 2;
        }
        long given = 0;
        for (int product = 0; product < products; product++) {
            long budget = (long) (whole * weights[product] / sum);
            supply[demands + product] = -budget;
            given += budget;
        }
        return given;
    }

    /** The same network where one node in a hundred that has a supply pays other costs, drawn anew. */
    public static Network withNewDemands(Network market, long seed) {
        Random random = new Random(seed);
        long[] supply = new long[market.nodes()];
        boolean[] other = new boolean[market.nodes()];
        for (int node = 0; node < supply.length; node++) {
            supply[node] = market.supply(node);
            other[node] = supply[node] > 0 && random.nextInt(100) == 0;
        }
        int[] tail = new int[market.arcs()];
        int[] head = new int[market.arcs()];
        long[] capacity = new long[market.arcs()];
        long[] cost = new long[market.arcs()];
        for (int arc = 0; arc < tail.length; arc++) {
            tail[arc] = market.tail(arc);
            head[arc] = market.head(arc);
            capacity[arc] = market.capacity(arc);
            long was = market.cost(arc);
            cost[arc] = other[tail[arc]] ? 1 + random.nextInt((int) was) : was;
        }
        return new Network(supply, tail, head, null, capacity, cost);
    }
}
