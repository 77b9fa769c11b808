package io.aval.network.administration;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same to several nodes at once. */
final class Parallel {

    private Parallel() {}

    /** What is done to one. */
    @FunctionalInterface
    interface Work<T, R> {
        R on(T item) throws IOException, InterruptedException;
    }

    /**
     * Results in the order of the items. Waits for all, also when one fails.
     *
     * @throws IOException the first failure; the others are suppressed in it
     */
    static <T, R> Map<T, R> each(Collection<T> items, Work<T, R> work) throws IOException, InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<T, Future<R>> running = new LinkedHashMap<>();
            for (T item : items) {
                running.put(item, threads.submit(() -> work.on(item)));
            }
            return collect(running);
        }
    }

    private static <T, R> Map<T, R> collect(Map<T, Future<R>> running) throws IOException, InterruptedException {
        Map<T, R> results = new LinkedHashMap<>();
        IOException failure = null;
        for (Map.Entry<T, Future<R>> entry : running.entrySet()) {
            try {
                results.put(entry.getKey(), entry.getValue().get());
            } catch (ExecutionException e) {
                IOException cause = e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
                if (failure == null) {
                    failure = cause;
                } else {
                    failure.addSuppressed(cause);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return results;
    }
}
