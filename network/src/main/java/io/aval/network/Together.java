package io.aval.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does one step for several nodes or organisations at the same time. */
final class Together {

    private Together() {}

    /**
     * Returns when all are done.
     *
     * @throws IOException the first failure, in the order of the subjects
     */
    static <T> void run(Collection<T> subjects, Step<? super T> step) throws IOException, InterruptedException {
        map(subjects, subject -> {
            step.of(subject);
            return subject;
        });
    }

    /** The same with an answer each, in the order of the subjects. */
    static <T, R> List<R> map(Collection<T> subjects, Question<? super T, R> question)
            throws IOException, InterruptedException {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<R>> calls = subjects.stream()
                    .<Callable<R>>map(subject -> () -> question.of(subject))
                    .toList();
            List<R> answers = new ArrayList<>();
            for (Future<R> answer : executor.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return List.copyOf(answers);
        } catch (ExecutionException e) {
            throw rethrown(e.getCause() == null ? e : e.getCause());
        }
    }

    private static IOException rethrown(Throwable cause) throws InterruptedException {
        return switch (cause) {
            case RuntimeException fault -> throw fault;
            case Error fault -> throw fault;
            case InterruptedException interrupted -> throw interrupted;
            case IOException failure -> failure;
            default -> new IOException(cause);
        };
    }

    /** One subject's share of the work. */
    interface Step<T> {
        void of(T subject) throws IOException, InterruptedException;
    }

    /** What one subject is asked. */
    interface Question<T, R> {
        R of(T subject) throws IOException, InterruptedException;
    }
}
