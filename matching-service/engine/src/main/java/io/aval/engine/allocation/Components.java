package io.aval.engine.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Solves a problem component by component: what no pair and no cap connects is solved apart, by any number of threads.
 *
 * <p>Exact, and the answer does not depend on the number of threads: each component's answer follows from it alone and goes
 * to places of its own.
 */
public final class Components implements Solver {
    private final Solver solver;
    private final int threads;

    /**
     * A solver of components.
     *
     * @param solver solves one component; thread-safe
     * @param threads how many are solved at a time, 1 or more
     */
    public Components(Solver solver, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("at least one thread, not " + threads);
        }
        this.solver = solver;
        this.threads = threads;
    }

    @Override
    public Solution solve(Problem problem) {
        Partition partition = Partition.of(problem);
        if (partition.size() <= 1) {
            return solver.solve(problem);
        }
        List<Solution> answers = answers(problem, partition);
        long[] held = new long[problem.pairs()];
        long[] demandPrice = new long[problem.demands.nodes()];
        long[] productPrice = new long[problem.products.nodes()];
        boolean isPriced = true;
        for (int c = 0; c < partition.size(); c++) {
            Solution answer = answers.get(c);
            partition.spreadPairs(problem, c, answer.held(), held);
            isPriced &= answer.prices().isPresent();
            answer.prices().ifPresent(new Spread(partition, c, demandPrice, productPrice)::prices);
        }
        return new Solution(
                held, isPriced ? Optional.of(new Solution.Prices(demandPrice, productPrice)) : Optional.empty());
    }

    @SuppressWarnings("ArrayRecordComponent") // Where a component's prices go.
    private record Spread(Partition partition, int component, long[] demand, long[] product) {
        void prices(Solution.Prices prices) {
            partition.demandNodes().spread(component, prices.demand(), demand);
            partition.productNodes().spread(component, prices.product(), product);
        }
    }

    private List<Solution> answers(Problem problem, Partition partition) {
        Solution[] answers = new Solution[partition.size()];
        if (threads == 1) {
            Arrays.setAll(answers, c -> solver.solve(partition.problem(problem, c)));
            return List.of(answers);
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Solution>> tasks = new ArrayList<>();
            for (int c = 0; c < answers.length; c++) {
                int component = c;
                tasks.add(() -> solver.solve(partition.problem(problem, component)));
            }
            List<Solution> found = new ArrayList<>();
            for (Future<Solution> answer : pool.invokeAll(tasks)) {
                found.add(answer.get());
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while solving components", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("a component could not be solved", e);
        }
    }
}
