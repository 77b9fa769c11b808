package io.aval.engine.verification;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.Timeout;
import dev.failsafe.TimeoutExceededException;
import io.aval.rules.calendar.BusinessDay;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/**
 * A source behind a time limit, a circuit breaker and a memory of its answers. Thread-safe.
 *
 * <p>An answer within its time to live is not asked for again. When the source fails, an older answer is better than none:
 * it keeps the day on which it was observed, and evidence that is too old counts for nothing anyway.
 */
public final class GuardedSource implements Source {

    private static final int MOST_ANSWERS = 10_000;
    private static final int MOST_NEWS = 100;

    /**
     * The limits.
     *
     * @param timeout how long one question may take
     * @param failures so many failures in a row open the breaker
     * @param rest how long it then stays open
     * @param timeToLiveDays days after asking within which it is not asked again
     */
    public record Limits(Duration timeout, int failures, Duration rest, int timeToLiveDays) {}

    private record Key(String subject, Map<String, String> claimed) {}

    /** An answer and the day of asking, which may be long after the day of which the source speaks. */
    private record Kept(Answer answer, BusinessDay asked) {}

    private final Source source;
    private final Limits limits;
    private final FailsafeExecutor<Answer> executor;
    private final Set<String> news = new ConcurrentSkipListSet<>();

    private final Map<Key, Kept> answers = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
            return size() > MOST_ANSWERS;
        }
    });

    public GuardedSource(Source source, Limits limits) {
        this.source = source;
        this.limits = limits;
        CircuitBreaker<Answer> breaker = CircuitBreaker.<Answer>builder()
                .handleIf(failure -> !isAnswer(failure))
                .withFailureThreshold(limits.failures())
                .withDelay(limits.rest())
                .build();
        Timeout<Answer> timeout =
                Timeout.<Answer>builder(limits.timeout()).withInterrupt().build();
        this.executor = Failsafe.with(breaker).compose(timeout);
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public String group() {
        return source.group();
    }

    @Override
    public Adapter adapter() {
        return source.adapter();
    }

    /** Members of its answers that the adapter does not know: its form has begun to drift. */
    public Set<String> news() {
        return Collections.unmodifiableSet(news);
    }

    @Override
    public Answer ask(Question question) throws SourceFailure {
        Key key = new Key(question.subject(), question.claimed());
        Kept kept = answers.get(key);
        int age = kept == null ? -1 : kept.asked().daysUntil(question.day());
        if (kept != null && age >= 0 && age <= limits.timeToLiveDays()) {
            return kept.answer();
        }
        try {
            Answer answer = asked(question);
            answers.put(key, new Kept(answer, question.day()));
            return answer;
        } catch (SourceFailure failure) {
            if (kept != null && !isAnswer(failure)) {
                return kept.answer();
            }
            throw failure;
        }
    }

    private Answer asked(Question question) throws SourceFailure {
        try {
            return executor.get(() -> {
                Answer answer = source.ask(question);
                Form form = source.adapter().form();
                if (!form.broken(answer.response()).isEmpty()) {
                    throw new SourceFailure(SourceFailure.Reason.DRIFT);
                }
                form.news(answer.response()).stream()
                        .limit(MOST_NEWS)
                        .filter(_ -> news.size() < MOST_NEWS)
                        .forEach(news::add);
                return answer;
            });
        } catch (CircuitBreakerOpenException e) {
            throw new SourceFailure(SourceFailure.Reason.RESTING);
        } catch (TimeoutExceededException e) {
            throw new SourceFailure(SourceFailure.Reason.TIMEOUT);
        } catch (FailsafeException e) {
            if (e.getCause() instanceof SourceFailure failure) {
                throw failure;
            }
            throw new SourceFailure(SourceFailure.Reason.UNREACHABLE);
        } catch (RuntimeException e) {
            // A foreign client's fault is the source's, not the verification's
            throw new SourceFailure(SourceFailure.Reason.UNREACHABLE);
        }
    }

    /** Not to know somebody is an answer, and no fault of the source. */
    private static boolean isAnswer(@Nullable Throwable failure) {
        return failure instanceof SourceFailure known && known.reason() == SourceFailure.Reason.UNKNOWN_SUBJECT;
    }
}
