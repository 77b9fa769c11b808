package io.aval.network;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs one step for several organisations at the same time. */
final class Together {

    private Together() {}

    /**
     * Returns when all are done.
     *
     * @throws IOException the first failure, in the order of the list
     */
    static <T> void run(List<T> subjects, Step<T> step) throws IOException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> calls = subjects.stream()
                    .<Callable<Boolean>>map(subject -> () -> {
                        step.of(subject);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> result : executor.invokeAll(calls)) {
                result.get();
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause() == null ? e : e.getCause());
        }
    }

    interface Step<T> {
        void of(T subject) throws IOException, InterruptedException;
    }
}
