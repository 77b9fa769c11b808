package io.aval.engine.matching;

import io.aval.engine.allocation.Components;
import io.aval.engine.allocation.Crossing;
import io.aval.engine.allocation.CrossingSolver;
import io.aval.engine.allocation.Exactness;
import io.aval.engine.allocation.Mode;
import io.aval.engine.allocation.Problem;
import io.aval.engine.allocation.Solution;
import io.aval.engine.allocation.Solution.Prices;
import io.aval.engine.allocation.Solver;
import io.aval.engine.allocation.StableSolver;
import io.aval.engine.allocation.UnsplitSolver;
import io.aval.engine.allocation.Welfare;
import io.aval.engine.allocation.WelfareSolver;
import io.aval.engine.market.Allocation;
import io.aval.engine.market.Demand;
import io.aval.engine.market.Market;
import io.aval.engine.market.Part;
import io.aval.engine.market.Product;
import io.aval.engine.market.Reason;
import io.aval.engine.market.ReasonCounts;
import io.aval.engine.seed.Seed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The match of a market: eligibility, preferences, allocation, and why a demand went without.
 *
 * @param mode what was asked for
 * @param candidates of each demand's eligible products so many were considered at most
 * @param exactness how far the mode's promise is kept
 * @param problem what was solved, but for crossings
 * @param crossings caps that do not nest with those of the problem
 * @param solution what each of its pairs trades
 * @param allocation who finances whom, how much, at which rate
 * @param refusals refused pairs by reason
 * @param eligiblePairs number of eligible pairs
 * @param shortfalls a reason for each demand, by identifier, that did not get its whole amount. Without any eligible
 *     product it is the last criterion that a product's refusal reached (the nearest miss), or {@code NO_PRODUCT}
 */
public record Match(
        Mode mode,
        int candidates,
        Exactness exactness,
        Problem problem,
        List<Crossing> crossings,
        Solution solution,
        Allocation allocation,
        ReasonCounts refusals,
        long eligiblePairs,
        Map<String, Reason> shortfalls) {

    /** Copies the lists, in the order given. */
    public Match {
        crossings = List.copyOf(crossings);
        shortfalls = Collections.unmodifiableMap(new LinkedHashMap<>(shortfalls));
    }

    /** The stable match that demands like best, on one thread. */
    public static Match of(Market market, Seed seed) {
        return of(market, seed, Mode.STABLE_DEMAND, Integer.MAX_VALUE, 1);
    }

    /**
     * Computes a match.
     *
     * @param market demands and products
     * @param seed decides between equals; published, so that anybody can repeat the run
     * @param mode any but {@code RECOMMEND}
     * @param candidates of each demand's eligible products so many are considered, the most wanted
     * @param threads how many parts of the market are solved at a time; the result does not depend on it
     * @return the match, the same for the same market, seed, mode and candidates
     * @throws IllegalStateException if the market passes a stated bound of the engine
     */
    public static Match of(Market market, Seed seed, Mode mode, int candidates, int threads) {
        return of(market, EligiblePairs.of(market), seed, mode, candidates, threads);
    }

    /** The same of pairs that are known to be all eligible ones of the market. */
    public static Match of(Market market, EligiblePairs pairs, Seed seed, Mode mode, int candidates, int threads) {
        MarketLimits limits = MarketLimits.of(market);
        Problem problem = Preferences.rank(market, limits, pairs, seed, candidates);
        List<Crossing> crossings = limits.crossings(problem);
        Solution solution = solve(problem, crossings, mode, threads);
        Shortfall shortfall = new Shortfall(problem, crossings, solution.held());
        List<Part> parts = new ArrayList<>();
        Map<String, Reason> shortfalls = new LinkedHashMap<>();
        for (int d = 0; d < problem.demands(); d++) {
            Demand demand = market.demands().get(d);
            collect(market, problem, solution, d, parts);
            if (shortfall.placedFen(d) < demand.amountFen()) {
                shortfalls.put(demand.id(), reason(market, pairs, problem, shortfall, d));
            }
        }
        return new Match(
                mode,
                candidates,
                crossings.isEmpty() ? exactness(mode, problem, solution) : Exactness.HEURISTIC,
                problem,
                crossings,
                solution,
                new Allocation(parts),
                pairs.refusals(),
                pairs.size(),
                shortfalls);
    }

    /** {@return the match without its problem} */
    public Outcome outcome() {
        return new Outcome(allocation, refusals, eligiblePairs, shortfalls);
    }

    /** Shadow prices of the limits, where the mode promises an optimum. */
    public Optional<Prices> prices() {
        return solution.prices();
    }

    /** Solves the same problem in another mode. */
    public Solution solve(Mode other, int threads) {
        return solve(problem, crossings, other, threads);
    }

    private static Solution solve(Problem problem, List<Crossing> crossings, Mode mode, int threads) {
        Solver components = new Components(solver(mode), threads);
        return crossings.isEmpty()
                ? components.solve(problem)
                : CrossingSolver.solve(problem, crossings, components).solution();
    }

    private static Exactness exactness(Mode mode, Problem problem, Solution solution) {
        boolean exact = switch (mode) {
            case STABLE_DEMAND, STABLE_PRODUCT -> StableSolver.isExact(problem);
            case UNSPLIT, RECOMMEND -> false;
            case WELFARE, WELFARE_TICKETS ->
                solution.prices()
                        .map(prices -> Welfare.bound(problem, prices))
                        .filter(Welfare.value(problem, solution.held())::equals)
                        .isPresent();
        };
        return exact ? Exactness.EXACT : Exactness.BOUNDED;
    }

    /** The solver of a mode. */
    public static Solver solver(Mode mode) {
        return switch (mode) {
            case STABLE_DEMAND -> StableSolver.demandsPropose();
            case STABLE_PRODUCT -> StableSolver.productsPropose();
            case UNSPLIT -> UnsplitSolver.withinBudgets();
            case WELFARE -> WelfareSolver.withoutTickets();
            case WELFARE_TICKETS -> WelfareSolver.withTickets();
            case RECOMMEND -> throw new IllegalArgumentException("a recommendation allocates nothing");
        };
    }

    private static void collect(Market market, Problem problem, Solution solution, int d, List<Part> parts) {
        Demand demand = market.demands().get(d);
        for (int e = problem.start(d); e < problem.start(d + 1); e++) {
            long amount = solution.held()[e];
            if (amount > 0) {
                Product product = market.products().get(problem.product(e));
                parts.add(new Part(demand.id(), product.id(), amount, problem.cost(e)));
            }
        }
    }

    private static Reason reason(Market market, EligiblePairs pairs, Problem problem, Shortfall shortfall, int demand) {
        if (market.products().isEmpty()) {
            return Reason.NO_PRODUCT;
        }
        boolean hasPairs = problem.start(demand) < problem.start(demand + 1);
        return hasPairs ? shortfall.of(demand) : pairs.nearestMiss(demand);
    }
}
