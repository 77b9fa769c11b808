package io.aval.engine.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aval.engine.verification.adapter.TaxOffice;
import io.aval.rules.calendar.BusinessDay;
import io.aval.rules.canonical.Json;
import io.aval.rules.canonical.JsonReader;
import io.aval.rules.verification.SubjectKind;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A source that is slow, broken, gone or changed. */
class GuardedSourceFaultTest {

    private static final String GOOD = "{\"grade\":\"A\",\"arrears\":0}";
    private static final GuardedSource.Limits LIMITS =
            new GuardedSource.Limits(Duration.ofSeconds(10), 3, Duration.ofHours(1), 7);

    /** What the source does when it is asked. */
    @FunctionalInterface
    private interface Behaviour {
        Answer answer() throws SourceFailure;
    }

    private final AtomicInteger asked = new AtomicInteger();
    private Behaviour behaviour = () -> answered(GOOD);

    private final Source flaky = new Source() {
        @Override
        public String name() {
            return "tax";
        }

        @Override
        public String group() {
            return "tax";
        }

        @Override
        public Adapter adapter() {
            return new TaxOffice();
        }

        @Override
        public Answer ask(Question question) throws SourceFailure {
            asked.incrementAndGet();
            return behaviour.answer();
        }
    };

    private static Answer answered(String response) {
        return new Answer((Json.Obj) JsonReader.read(response), Cases.TODAY, null);
    }

    private static Question on(BusinessDay day) {
        return new Question(SubjectKind.ENTERPRISE, Cases.BEARINGS, new TreeMap<>(), day);
    }

    private static SourceFailure.Reason failure(Source source, Question question) {
        SourceFailure failure = catchThrowableOfType(SourceFailure.class, () -> source.ask(question));
        assertThat(failure).as("it answered").isNotNull();
        return failure.reason();
    }

    @Test
    void the_same_question_is_answered_from_memory_until_the_answer_is_too_old() throws SourceFailure {
        GuardedSource source = new GuardedSource(flaky, LIMITS);
        Answer first = source.ask(on(Cases.TODAY));
        assertThat(source.ask(on(Cases.TODAY.plusDays(7)))).isEqualTo(first);
        assertThat(asked).hasValue(1);
        source.ask(on(Cases.TODAY.plusDays(8)));
        assertThat(asked).hasValue(2);
    }

    @Test
    void a_source_that_does_not_answer_in_time_is_given_up() {
        CountDownLatch never = new CountDownLatch(1);
        AtomicInteger interrupted = new AtomicInteger();
        behaviour = () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                interrupted.incrementAndGet();
            }
            return answered(GOOD);
        };
        GuardedSource source =
                new GuardedSource(flaky, new GuardedSource.Limits(Duration.ofMillis(30), 3, Duration.ofHours(1), 7));
        assertThat(failure(source, on(Cases.TODAY))).isEqualTo(SourceFailure.Reason.TIMEOUT);
        assertThat(interrupted).hasValue(1);
    }

    @Test
    void after_failures_in_a_row_it_rests_and_is_not_asked() {
        behaviour = () -> {
            throw new IllegalStateException("connection reset");
        };
        GuardedSource source = new GuardedSource(flaky, LIMITS);
        for (int i = 0; i < 3; i++) {
            assertThat(failure(source, on(Cases.TODAY))).isEqualTo(SourceFailure.Reason.UNREACHABLE);
        }
        for (int i = 0; i < 5; i++) {
            assertThat(failure(source, on(Cases.TODAY))).isEqualTo(SourceFailure.Reason.RESTING);
        }
        assertThat(asked).hasValue(3);
    }

    @Test
    void it_is_asked_again_after_its_rest() throws SourceFailure {
        behaviour = () -> {
            throw new SourceFailure(SourceFailure.Reason.UNREACHABLE);
        };
        GuardedSource source =
                new GuardedSource(flaky, new GuardedSource.Limits(Duration.ofSeconds(10), 1, Duration.ofNanos(1), 7));
        assertThat(failure(source, on(Cases.TODAY))).isEqualTo(SourceFailure.Reason.UNREACHABLE);
        behaviour = () -> answered(GOOD);
        assertThat(source.ask(on(Cases.TODAY)).observed()).isEqualTo(Cases.TODAY);
    }

    @Test
    void not_to_know_somebody_is_no_failure() {
        behaviour = () -> {
            throw new SourceFailure(SourceFailure.Reason.UNKNOWN_SUBJECT);
        };
        GuardedSource source = new GuardedSource(flaky, LIMITS);
        for (int i = 0; i < 10; i++) {
            assertThat(failure(source, on(Cases.TODAY))).isEqualTo(SourceFailure.Reason.UNKNOWN_SUBJECT);
        }
        assertThat(asked).hasValue(10);
    }

    @Test
    void an_old_answer_is_better_than_none_and_keeps_its_day() throws SourceFailure {
        GuardedSource source = new GuardedSource(flaky, LIMITS);
        source.ask(on(Cases.TODAY));
        behaviour = () -> {
            throw new SourceFailure(SourceFailure.Reason.UNREACHABLE);
        };
        Answer stale = source.ask(on(Cases.TODAY.plusDays(60)));
        assertThat(stale.observed()).isEqualTo(Cases.TODAY);
        behaviour = () -> {
            throw new SourceFailure(SourceFailure.Reason.UNKNOWN_SUBJECT);
        };
        assertThat(failure(source, on(Cases.TODAY.plusDays(60))))
                .as("that it no longer knows the subject is an answer")
                .isEqualTo(SourceFailure.Reason.UNKNOWN_SUBJECT);
    }

    @Test
    void a_member_that_is_gone_or_changed_is_drift_and_a_new_one_is_noted() throws SourceFailure {
        GuardedSource source = new GuardedSource(flaky, LIMITS);
        for (String response : new String[] {"{\"grade\":\"A\"}", "{\"grade\":1,\"arrears\":0}"}) {
            behaviour = () -> answered(response);
            assertThat(failure(source, on(Cases.TODAY))).isEqualTo(SourceFailure.Reason.DRIFT);
        }
        behaviour = () -> answered("{\"grade\":\"A\",\"arrears\":0,\"gradeCode\":1}");
        source.ask(on(Cases.TODAY));
        assertThat(source.news()).containsExactly("gradeCode");
    }
}
